//! What printed types need of serde beside its derive.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error, Visitor};

use crate::from_value::{FromValue, ASKS_HOW_EXACTLY};
use crate::value::Value;
use crate::value_error::ValueError;

/// Reads a field that is there: serde alone would take null for one that is not.
#[allow(dead_code, reason = "whether a field needs it is up to the document and the deployment")]
pub(crate) fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Reads a field that may be null and has to be there: serde alone would take one that is missing for null.
#[allow(dead_code, reason = "whether a field needs it is up to the document and the deployment")]
pub(crate) fn nullable<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer)
}

/// An enum that stands for a union, whose members a value itself has to tell apart.
#[allow(dead_code, reason = "whether there are unions is up to the deployment")]
pub(crate) trait Union: Sized {
    /// The enum's name.
    const NAME: &'static str;

    /// Reads the member that the value belongs to. When exact, no field may be left over.
    fn read(value: &Value, exact: bool) -> Result<Self, ValueError>;
}

/// Reads one member.
#[allow(dead_code, reason = "whether there are unions is up to the deployment")]
pub(crate) fn member<T: DeserializeOwned>(value: &Value, exact: bool) -> Result<T, ValueError> {
    T::deserialize(FromValue { value, exact })
}

/// Reads a union: first for a member that fits with no field left over, then for one that fits at all.
#[allow(dead_code, reason = "whether there are unions is up to the deployment")]
pub(crate) fn read_union<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_newtype_struct(ASKS_HOW_EXACTLY, UnionVisitor(PhantomData))
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(U::NAME)
    }

    /// What asks is itself a member that has to fit exactly.
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        let value = Value::deserialize(deserializer)?;
        U::read(&value, true).map_err(Error::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        let value = Value::deserialize(deserializer)?;
        U::read(&value, true).or_else(|_| U::read(&value, false)).map_err(Error::custom)
    }
}

/// What a value is told that fits no member.
#[allow(dead_code, reason = "whether there are unions is up to the deployment")]
pub(crate) fn fits_none(value: &Value, union: &str) -> ValueError {
    ValueError::broken(format!("{} fits none of the members of {union}.", value.name()))
}

/// A value that cannot exist: a union without members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Never {}
