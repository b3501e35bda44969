//! Values of Convex's own crate, and ours. Both tell the same things apart, so that nothing is lost either way.

use crate::value::Value;

impl From<convex::Value> for Value {
    fn from(held: convex::Value) -> Self {
        match held {
            convex::Value::Null => Self::Null,
            convex::Value::Boolean(held) => Self::Boolean(held),
            convex::Value::Int64(held) => Self::Int64(held),
            convex::Value::Float64(held) => Self::Float64(held),
            convex::Value::String(held) => Self::String(held),
            convex::Value::Bytes(held) => Self::Bytes(held),
            convex::Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            convex::Value::Object(fields) => fields.into_iter().map(|(name, held)| (name, Self::from(held))).collect(),
        }
    }
}

impl From<Value> for convex::Value {
    fn from(held: Value) -> Self {
        match held {
            Value::Null => Self::Null,
            Value::Boolean(held) => Self::Boolean(held),
            Value::Int64(held) => Self::Int64(held),
            Value::Float64(held) => Self::Float64(held),
            Value::String(held) => Self::String(held),
            Value::Bytes(held) => Self::Bytes(held),
            Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Value::Object(fields) => {
                Self::Object(fields.into_iter().map(|(name, held)| (name, Self::from(held))).collect())
            }
        }
    }
}
