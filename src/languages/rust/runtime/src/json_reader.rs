use std::collections::BTreeMap;

use crate::limits::{check_name, MAX_ARRAY, MAX_FIELDS, MAX_NESTING};
use crate::value::Value;

/// How deep JSON text may nest: the backend's own parser goes no further.
const MAX_TEXT_DEPTH: usize = 127;

/// Parses JSON as strictly as the backend does: of a repeated key the last value counts, a number beyond a float64 and
/// half a surrogate pair are refused. What comes out is a *raw* tree, in which an object may still spell another type:
/// see `decode_tree`. Every number is a float64 in it unless whole ones are read exactly.
pub(crate) struct Reader<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    depth: usize,
    /// Keeps numbers without point and exponent: as an `Int64`, and beyond that as `Bytes`, their digits.
    pub(crate) exact: bool,
    /// Set by whatever the rules for values have to look at.
    unusual: bool,
}

/// What a text held.
pub(crate) struct Parsed {
    pub(crate) tree: Value,
    /// Whether the rules for values still have to be held to the tree.
    pub(crate) unusual: bool,
}

/// What is wrong with a text, in words.
pub(crate) type Wrong = String;

/// Reads a whole text as one tree.
pub(crate) fn parse(text: &[u8], exact: bool) -> Result<Parsed, Wrong> {
    let text = std::str::from_utf8(text).map_err(|_| "the text is not UTF-8".to_owned())?;
    let mut reader = Reader { text, at: 0, depth: 0, exact, unusual: false };
    let tree = reader.value()?;
    reader.space();
    if reader.at < text.len() {
        return Err(reader.wrong("text after the value"));
    }
    Ok(Parsed { tree, unusual: reader.unusual })
}

impl Reader<'_> {
    pub(crate) fn wrong(&self, what: &str) -> Wrong {
        format!("{what} at byte {}", self.at)
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Result<Value, Wrong> {
        self.space();
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => self.string().map(|text| Value::String(text.into_owned())),
            Some(b't') => self.word("true", Value::Boolean(true)),
            Some(b'f') => self.word("false", Value::Boolean(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => Err(self.wrong("no JSON value")),
            None => Err(self.wrong("the text ends early")),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Wrong> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(self.wrong("no JSON value"));
        }
        self.at += word.len();
        Ok(value)
    }

    /// Steps over an opening bracket and says whether the closing one follows at once.
    fn enter(&mut self, closing: u8) -> Result<bool, Wrong> {
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_TEXT_DEPTH {
            return Err(self.wrong("nested too deep"));
        }
        self.unusual |= self.depth > MAX_NESTING;
        self.space();
        let empty = self.peek() == Some(closing);
        if empty {
            self.at += 1;
            self.depth -= 1;
        }
        Ok(empty)
    }

    /// Steps over a comma, or over the closing bracket and says that this was the end.
    fn ends(&mut self, closing: u8) -> Result<bool, Wrong> {
        self.space();
        let found = self.peek();
        if found != Some(b',') && found != Some(closing) {
            let what = if found.is_none() { "the text ends early" } else { "neither a comma nor the end" };
            return Err(self.wrong(what));
        }
        self.at += 1;
        let done = found == Some(closing);
        self.depth -= usize::from(done);
        Ok(done)
    }

    fn array(&mut self) -> Result<Value, Wrong> {
        let mut items = Vec::new();
        let mut done = self.enter(b']')?;
        while !done {
            items.push(self.value()?);
            done = self.ends(b']')?;
        }
        self.unusual |= items.len() > MAX_ARRAY;
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value, Wrong> {
        let mut fields = BTreeMap::new();
        let mut done = self.enter(b'}')?;
        while !done {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.wrong("no field name"));
            }
            let name = self.string()?.into_owned();
            self.unusual = self.unusual || check_name(&name).is_err();
            self.space();
            if self.peek() != Some(b':') {
                return Err(self.wrong("no colon"));
            }
            self.at += 1;
            let value = self.value()?;
            fields.insert(name, value);
            done = self.ends(b'}')?;
        }
        self.unusual |= fields.len() > MAX_FIELDS;
        Ok(Value::Object(fields))
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> Result<Value, Wrong> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading = self.peek();
        let count = self.digits();
        if count == 0 || count > 1 && leading == Some(b'0') {
            return Err(self.wrong("no JSON number"));
        }
        let whole = !matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        if whole && self.exact && &self.text[start..self.at] != "-0" {
            return Ok(exactly(&self.text[start..self.at]));
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err(self.wrong("no JSON number"));
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            if self.digits() == 0 {
                return Err(self.wrong("no JSON number"));
            }
        }
        match self.text[start..self.at].parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Value::Float64(number)),
            _ => Err(self.wrong("a number beyond a float64")),
        }
    }
}

fn exactly(digits: &str) -> Value {
    digits.parse().map_or_else(|_| Value::Bytes(digits.as_bytes().to_vec()), Value::Int64)
}
