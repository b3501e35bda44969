use std::collections::BTreeMap;

/// Any value that Convex stores or sends. An int64 and a float64 are two things, and an id is a string.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number of 64 bits.
    Int64(i64),
    /// A number with 53 bits of precision, exact to the bit: -0, infinities and NaN included.
    Float64(f64),
    /// A text, or an id.
    String(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A list.
    Array(Vec<Value>),
    /// Fields by name.
    Object(BTreeMap<String, Value>),
}

impl Value {
    /// The boolean, where it is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Boolean(held) = self {
            Some(*held)
        } else {
            None
        }
    }

    /// The int64, where it is one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        if let Self::Int64(held) = self {
            Some(*held)
        } else {
            None
        }
    }

    /// The float64, where it is one. An int64 is none.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        if let Self::Float64(held) = self {
            Some(*held)
        } else {
            None
        }
    }

    /// The text or the id, where it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(held) = self {
            Some(held)
        } else {
            None
        }
    }

    /// The bytes, where there are some.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        if let Self::Bytes(held) = self {
            Some(held)
        } else {
            None
        }
    }

    /// The items, where it is an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Value]> {
        if let Self::Array(held) = self {
            Some(held)
        } else {
            None
        }
    }

    /// The fields, where it is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&BTreeMap<String, Value>> {
        if let Self::Object(held) = self {
            Some(held)
        } else {
            None
        }
    }

    /// A field of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.as_object()?.get(name)
    }

    /// What it is, in Convex's words.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Int64(_) => "an int64",
            Self::Float64(_) => "a float64",
            Self::String(_) => "a string",
            Self::Bytes(_) => "bytes",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident),* $(,)?) => {
        $(impl From<$type> for Value {
            fn from(held: $type) -> Self {
                Self::$variant(held.into())
            }
        })*
    };
}

from! {
    bool => Boolean,
    i64 => Int64,
    f64 => Float64,
    &str => String,
    String => String,
    crate::Bytes => Bytes,
    BTreeMap<String, Value> => Object,
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(held: Option<T>) -> Self {
        held.map_or(Self::Null, Into::into)
    }
}

impl FromIterator<(String, Value)> for Value {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        Self::Object(fields.into_iter().collect())
    }
}

/// An object of Convex, from names and whatever is a [`Value`]:
///
/// ```
/// let args = convex_openapi::object! { "author": "Ada", "stars": 5_i64, "weight": 1.5 };
/// assert_eq!(args.get("stars"), Some(&convex_openapi::Value::Int64(5)));
/// ```
#[macro_export]
macro_rules! object {
    () => { $crate::Value::Object(::std::collections::BTreeMap::new()) };
    ($($name:tt : $value:expr),+ $(,)?) => {
        $crate::Value::Object(::std::collections::BTreeMap::from([
            $((::std::string::String::from($name), $crate::Value::from($value))),+
        ]))
    };
}

/// An array of Convex, from whatever is a [`Value`]: `array!["a", 1.5, object! {}]`.
#[macro_export]
macro_rules! array {
    ($($value:expr),* $(,)?) => {
        $crate::Value::Array(::std::vec![$($crate::Value::from($value)),*])
    };
}
