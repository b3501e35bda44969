//! Values as they travel between the suite and a runner, built and printed without the client's codec.

use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

use convex_openapi::Value;
use serde::ser::{Serialize, Serializer};
use serde_json::{json, Value as Json};

/// A value that a job describes. Beside a Convex value it may be a text that is not well-formed, which a `String` cannot
/// hold and a path can.
pub enum Described {
    Value(Value),
    IllFormed(PathBuf),
    Array(Vec<Described>),
    Object(Vec<(String, Described)>),
}

impl Serialize for Described {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(held) => held.serialize(serializer),
            Self::IllFormed(held) => held.serialize(serializer),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, held)| (name, held))),
        }
    }
}

/// Builds what is described.
pub fn undescribe(tree: &Json) -> Described {
    match tree {
        Json::Array(items) => Described::Array(items.iter().map(undescribe).collect()),
        Json::Object(only) => {
            let (kind, inner) = only.iter().next().expect("a described value has a kind");
            build(kind, inner)
        }
        Json::Null => Described::Value(Value::Null),
        Json::Bool(held) => Described::Value(Value::Boolean(*held)),
        Json::String(held) => Described::Value(Value::String(held.clone())),
        Json::Number(held) => panic!("no value is described by {held}"),
    }
}

fn build(kind: &str, inner: &Json) -> Described {
    let text = inner.as_str().unwrap_or_default();
    let value = match kind {
        "object" => {
            let fields = inner.as_object().expect("fields by name");
            return Described::Object(fields.iter().map(|(name, held)| (name.clone(), undescribe(held))).collect());
        }
        "int64" => Value::Int64(text.parse().expect("digits")),
        "float64" => Value::Float64(f64::from_bits(u64::from_str_radix(text, 16).expect("16 digits"))),
        "bytes" => Value::Bytes(hex::decode(text).expect("digits in pairs")),
        "illFormed" => return Described::IllFormed(PathBuf::from(ill_formed(text))),
        other => panic!("no value is described by {other}"),
    };
    Described::Value(value)
}

/// A lone surrogate in the three bytes that UTF-8 would give it.
pub fn ill_formed(units: &str) -> std::ffi::OsString {
    let digits = format!("{}{units}", "0".repeat((4 - units.len() % 4) % 4));
    let mut bytes = Vec::new();
    for unit in hex::decode(digits).expect("digits").chunks(2) {
        let unit = u16::from_be_bytes([unit[0], unit[1]]);
        let low = |shift: u16| 0x80 | u8::try_from(unit >> shift & 0x3f).expect("six bits");
        bytes.extend([0xe0 | u8::try_from(unit >> 12).expect("four bits"), low(6), low(0)]);
    }
    std::ffi::OsString::from_vec(bytes)
}

/// The value alone, where nothing in it is ill-formed.
pub fn plain(described: Described) -> Value {
    match described {
        Described::Value(held) => held,
        Described::IllFormed(_) => panic!("an import is never given one"),
        Described::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        Described::Object(fields) => fields.into_iter().map(|(name, held)| (name, plain(held))).collect(),
    }
}

/// Prints a value as the suite reads it.
pub fn describe(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Boolean(held) => json!(held),
        Value::String(held) => json!(held),
        Value::Int64(held) => json!({ "int64": held.to_string() }),
        Value::Float64(held) => json!({ "float64": format!("{:016x}", held.to_bits()) }),
        Value::Bytes(held) => json!({ "bytes": hex::encode(held) }),
        Value::Array(items) => items.iter().map(describe).collect(),
        Value::Object(fields) => {
            let inner: serde_json::Map<_, _> =
                fields.iter().map(|(name, held)| (name.clone(), describe(held))).collect();
            json!({ "object": inner })
        }
    }
}
