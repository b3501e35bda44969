use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// Bytes, as a field of a struct. A `Vec<u8>` alone is a list of numbers to serde, and refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bytes(pub Vec<u8>);

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(held: Vec<u8>) -> Self {
        Self(held)
    }
}

impl From<&[u8]> for Bytes {
    fn from(held: &[u8]) -> Self {
        Self(held.to_vec())
    }
}

impl From<Bytes> for Vec<u8> {
    fn from(held: Bytes) -> Self {
        held.0
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_byte_buf(BytesVisitor)
    }
}

struct BytesVisitor;

impl Visitor<'_> for BytesVisitor {
    type Value = Bytes;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bytes")
    }

    fn visit_bytes<E>(self, held: &[u8]) -> Result<Bytes, E> {
        Ok(Bytes(held.to_vec()))
    }

    fn visit_byte_buf<E>(self, held: Vec<u8>) -> Result<Bytes, E> {
        Ok(Bytes(held))
    }
}
