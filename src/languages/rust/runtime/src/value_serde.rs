//! A [`Value`] as serde sees it, in whatever format.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::Value;

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Boolean(held) => serializer.serialize_bool(*held),
            Self::Int64(held) => serializer.serialize_i64(*held),
            Self::Float64(held) => serializer.serialize_f64(*held),
            Self::String(held) => serializer.serialize_str(held),
            Self::Bytes(held) => serializer.serialize_bytes(held),
            Self::Array(held) => serializer.collect_seq(held),
            Self::Object(held) => serializer.collect_map(held),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a Convex value")
    }

    fn visit_bool<E>(self, held: bool) -> Result<Value, E> {
        Ok(Value::Boolean(held))
    }

    fn visit_i64<E>(self, held: i64) -> Result<Value, E> {
        Ok(Value::Int64(held))
    }

    fn visit_u64<E: Error>(self, held: u64) -> Result<Value, E> {
        i64::try_from(held).map(Value::Int64).map_err(|_| E::custom("a whole number beyond int64"))
    }

    fn visit_f64<E>(self, held: f64) -> Result<Value, E> {
        Ok(Value::Float64(held))
    }

    fn visit_str<E>(self, held: &str) -> Result<Value, E> {
        Ok(Value::String(held.to_owned()))
    }

    fn visit_string<E>(self, held: String) -> Result<Value, E> {
        Ok(Value::String(held))
    }

    fn visit_bytes<E>(self, held: &[u8]) -> Result<Value, E> {
        Ok(Value::Bytes(held.to_vec()))
    }

    fn visit_byte_buf<E>(self, held: Vec<u8>) -> Result<Value, E> {
        Ok(Value::Bytes(held))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, value)) = map.next_entry()? {
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}
