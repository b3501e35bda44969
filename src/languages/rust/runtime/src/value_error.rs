use std::fmt;

/// Something that is not a Convex value, or not the value that a type asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    path: String,
    rule: String,
}

impl ValueError {
    /// Leads to the offending part, such as `args.items[3].count`. Empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The rule that was broken, in words.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    pub(crate) fn at(path: impl Into<String>, rule: impl Into<String>) -> Self {
        let (path, rule) = (path.into(), rule.into());
        Self { path, rule }
    }

    pub(crate) fn broken(rule: impl Into<String>) -> Self {
        Self::at("", rule)
    }

    /// Puts one more level before the path that an inner level already found.
    pub(crate) fn under_index(mut self, index: usize) -> Self {
        self.path = format!("[{index}]{}", self.path);
        self
    }

    /// Puts one more level before the path that an inner level already found.
    pub(crate) fn under_field(mut self, name: &str) -> Self {
        self.path = if is_plain_name(name) {
            format!(".{name}{}", self.path)
        } else {
            format!("[{}]{}", quoted(name), self.path)
        };
        self
    }

    /// Gives the path under the name of the whole, such as `args`. Without a name it starts at the field.
    pub(crate) fn rooted(mut self, name: &str) -> Self {
        self.path = format!("{name}{}", self.path);
        if name.is_empty() && self.path.starts_with('.') {
            self.path.remove(0);
        }
        self
    }

    pub(crate) fn into_parts(self) -> (String, String) {
        (self.path, self.rule)
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return formatter.write_str(&self.rule);
        }
        write!(formatter, "{}: {}", self.path, self.rule)
    }
}

impl std::error::Error for ValueError {}

impl serde::ser::Error for ValueError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::broken(message.to_string())
    }
}

impl serde::de::Error for ValueError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::broken(message.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::broken("The field is missing.").under_field(field)
    }
}

/// A text in quotes, escaped as JSON is.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn is_plain_name(name: &str) -> bool {
    let first = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$';
    name.bytes().enumerate().all(|(at, byte)| first(byte) || at > 0 && byte.is_ascii_digit()) && !name.is_empty()
}
