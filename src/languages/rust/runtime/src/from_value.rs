use std::any::Any;

use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};

use crate::from_value_parts::{Fields, Items, Variant};
use crate::value::Value;
use crate::value_error::ValueError;

/// Turns a value into a type of one's own: whatever serde can read. An int64 is an `i64`, a float64 an `f64` and bytes are
/// [`crate::Bytes`]; none of them passes for another. Fields that a struct does not have are passed over.
///
/// ```
/// #[derive(serde::Deserialize)]
/// struct Message {
///     author: String,
///     stars: i64,
/// }
/// let value = convex_openapi::object! { "author": "Ada", "stars": 5_i64 };
/// let message: Message = convex_openapi::from_value(value)?;
/// assert_eq!(message.stars, 5);
/// # Ok::<(), convex_openapi::ValueError>(())
/// ```
pub fn from_value<T: DeserializeOwned + 'static>(value: Value) -> Result<T, ValueError> {
    typed(value).map_err(|problem| problem.rooted(""))
}

/// The same, with a path that begins at the value. A value that is to stay one is not copied.
pub(crate) fn typed<T: DeserializeOwned + 'static>(value: Value) -> Result<T, ValueError> {
    let mut same: Option<T> = None;
    if let Some(slot) = (&mut same as &mut dyn Any).downcast_mut::<Option<Value>>() {
        *slot = Some(value);
    } else {
        return T::deserialize(FromValue { value: &value, exact: false });
    }
    same.ok_or_else(|| ValueError::broken("A value is a value."))
}

/// The name by which a union asks how exactly its members have to fit: see `union`.
pub(crate) const ASKS_HOW_EXACTLY: &str = "$convexUnion";

/// Reads a type from a value.
pub(crate) struct FromValue<'v> {
    pub(crate) value: &'v Value,
    /// Whether a struct refuses fields that it does not have.
    pub(crate) exact: bool,
}

impl<'v> FromValue<'v> {
    pub(crate) fn below(&self, value: &'v Value) -> Self {
        Self { value, exact: self.exact }
    }

    fn mismatch(&self, want: &str) -> ValueError {
        ValueError::broken(format!("Expected {want}, not {}.", self.value.name()))
    }
}

macro_rules! scalars {
    ($($method:ident: $variant:ident, $want:literal;)*) => {
        $(fn $method<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
            match self.value {
                Value::$variant(_) => self.deserialize_any(visitor),
                _ => Err(self.mismatch($want)),
            }
        })*
    };
}

macro_rules! whole {
    ($($method:ident),*) => {
        $(fn $method<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
            match self.value {
                Value::Int64(held) => visitor.visit_i64(*held),
                _ => Err(self.mismatch("an int64")),
            }
        })*
    };
}

impl<'v> Deserializer<'v> for FromValue<'v> {
    type Error = ValueError;

    fn deserialize_any<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Boolean(held) => visitor.visit_bool(*held),
            Value::Int64(held) => visitor.visit_i64(*held),
            Value::Float64(held) => visitor.visit_f64(*held),
            Value::String(held) => visitor.visit_borrowed_str(held),
            Value::Bytes(held) => visitor.visit_borrowed_bytes(held),
            Value::Array(items) => {
                let rest = items.iter().enumerate();
                visitor.visit_seq(Items { of: self, rest })
            }
            Value::Object(fields) => {
                let rest = fields.iter();
                visitor.visit_map(Fields { of: self, rest, now: None })
            }
        }
    }

    scalars! {
        deserialize_bool: Boolean, "a boolean";
        deserialize_f64: Float64, "a float64";
        deserialize_char: String, "a string";
        deserialize_str: String, "a string";
        deserialize_string: String, "a string";
        deserialize_bytes: Bytes, "bytes";
        deserialize_byte_buf: Bytes, "bytes";
        deserialize_seq: Array, "an array";
        deserialize_map: Object, "an object";
    }

    whole! {
        deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_i128, deserialize_u8,
        deserialize_u16, deserialize_u32, deserialize_u64, deserialize_u128
    }

    fn deserialize_f32<V: Visitor<'v>>(self, _: V) -> Result<V::Value, ValueError> {
        Err(ValueError::broken("A float64 does not fit into an f32."))
    }

    fn deserialize_option<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
        if matches!(self.value, Value::Null) {
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_unit<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
        if matches!(self.value, Value::Null) {
            return visitor.visit_unit();
        }
        Err(self.mismatch("null"))
    }

    fn deserialize_unit_struct<V: Visitor<'v>>(self, _: &'static str, visitor: V) -> Result<V::Value, ValueError> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'v>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        if name == ASKS_HOW_EXACTLY && self.exact {
            return visitor.visit_some(self);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'v>>(self, _: usize, visitor: V) -> Result<V::Value, ValueError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'v>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'v>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        let Value::Object(fields) = self.value else {
            return Err(self.mismatch("an object"));
        };
        if self.exact && fields.keys().any(|field| !known.contains(&field.as_str())) {
            return Err(ValueError::broken(format!("There are more fields than {name} has.")));
        }
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'v>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        match self.value {
            Value::String(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            Value::Object(fields) if fields.len() == 1 => visitor.visit_enum(Variant { of: self }),
            _ => Err(self.mismatch("a string")),
        }
    }

    fn deserialize_identifier<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_unit()
    }
}
