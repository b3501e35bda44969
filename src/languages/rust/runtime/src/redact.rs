use std::collections::BTreeMap;
use std::error::Error as StdError;

use memchr::memmem;

use crate::error::Cause;
use crate::error_text::chain;
use crate::operation_table::SECRET_PLACES;
use crate::unescape::Unescaped;
use crate::value::Value;

/// What stands where a secret stood.
const REDACTED: &str = "[redacted]";

/// Keeps a token of a few letters from being struck out of every text.
const SHORTEST_SECRET: usize = 4;

/// Strikes secrets, and what follows the places of others, out of a text that came from elsewhere: as they are, and as
/// they are once or twice escaped.
pub(crate) fn redact(text: &str, secrets: &[String]) -> String {
    let mut found = Vec::new();
    let mut plain = Unescaped::of(text);
    for level in 0..3 {
        for secret in secrets {
            find(&plain, secret.as_bytes(), &mut found);
        }
        for place in SECRET_PLACES {
            find_behind(&plain, place.as_bytes(), &mut found);
        }
        if level == 2 || !plain.has_escapes() {
            break;
        }
        plain = plain.peel();
    }
    found.sort_unstable();
    let (mut clean, mut from) = (String::with_capacity(text.len()), 0);
    for (begin, end) in found {
        if begin >= from {
            clean.push_str(text.get(from..begin).unwrap_or_default());
            clean.push_str(REDACTED);
        }
        from = from.max(end);
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    clean
}

fn find(plain: &Unescaped, secret: &[u8], found: &mut Vec<(usize, usize)>) {
    if secret.len() < SHORTEST_SECRET {
        return;
    }
    for at in memmem::find_iter(&plain.text, secret) {
        found.push((plain.begins[at], plain.begins[at + secret.len()]));
    }
}

fn find_behind(plain: &Unescaped, place: &[u8], found: &mut Vec<(usize, usize)>) {
    for at in memmem::find_iter(&plain.text, place) {
        let begin = at + place.len();
        let length = plain.text[begin..].iter().take_while(|&&byte| follows_in_url(byte)).count();
        if length > 0 {
            found.push((plain.begins[begin], plain.begins[begin + length]));
        }
    }
}

/// Whether a byte can follow in a URL.
fn follows_in_url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.~%!$*+=:@/?&-".contains(&byte)
}

pub(crate) fn redact_all(texts: &[String], secrets: &[String]) -> Vec<String> {
    texts.iter().map(|text| redact(text, secrets)).collect()
}

/// Strikes secrets out of a value's strings.
pub(crate) fn redact_value(value: Value, secrets: &[String]) -> Value {
    match value {
        Value::String(text) => Value::String(redact(&text, secrets)),
        Value::Array(items) => items.into_iter().map(|item| redact_value(item, secrets)).collect::<Vec<_>>().into(),
        Value::Object(fields) => {
            let clean = |(name, inner): (String, Value)| (redact(&name, secrets), redact_value(inner, secrets));
            Value::Object(fields.into_iter().map(clean).collect::<BTreeMap<_, _>>())
        }
        plain => plain,
    }
}

/// Keeps an error as it is unless it would show a secret: then only its cleaned text remains.
pub(crate) fn redact_cause(cause: Cause, secrets: &[String]) -> Cause {
    let mut shown = format!("{cause}\n{cause:?}\n{cause:#?}");
    let mut inner: Option<&(dyn StdError + 'static)> = cause.source();
    while let Some(error) = inner {
        shown = format!("{shown}\n{error}\n{error:?}");
        inner = error.source();
    }
    if redact(&shown, secrets) == shown {
        return cause;
    }
    redact(&chain(cause.as_ref()), secrets).into()
}

/// How much of a body an error keeps, in UTF-16 units, which every language can count.
const LONGEST_BODY: usize = 2000;

pub(crate) fn shorten(text: &str) -> &str {
    let mut units = 0;
    for (at, character) in text.char_indices() {
        units += character.len_utf16();
        if units > LONGEST_BODY {
            return &text[..at];
        }
    }
    text
}
