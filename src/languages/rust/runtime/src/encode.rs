use serde::ser::{Serialize, Serializer};

use crate::encode_parts::{Fields, Items};
use crate::limits::{check_depth, check_fields, check_items};
use crate::print::{push_float, push_int, push_special, push_string};
use crate::value_error::ValueError;

/// Prints a value in the encoded form, as the backend prints it: no space, 1.0 for a whole float64. What is no Convex
/// value, such as a `u32`, is refused.
///
/// ```
/// use convex_openapi::{encode_value, object};
/// let text = encode_value(&object! { "count": 5_i64, "half": 0.5 })?;
/// assert_eq!(text, br#"{"count":{"$integer":"BQAAAAAAAAA="},"half":0.5}"#);
/// # Ok::<(), convex_openapi::ValueError>(())
/// ```
pub fn encode_value<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, ValueError> {
    let mut text = Vec::with_capacity(128);
    let encoder = Encoder { text: &mut text, depth: 0 };
    value.serialize(encoder).map_err(|problem| problem.rooted(""))?;
    Ok(text)
}

/// Prints a function's arguments, which are one object. The list that the backend puts around them counts as a level.
pub(crate) fn encode_args<T: Serialize + ?Sized>(args: &T) -> Result<Vec<u8>, ValueError> {
    let mut text = Vec::with_capacity(128);
    let encoder = Encoder { text: &mut text, depth: 1 };
    args.serialize(encoder).map_err(|problem| problem.rooted("args"))?;
    if text == UNIT {
        return Ok(b"{}".to_vec());
    }
    // An int64, a special float64 and bytes look like objects.
    if !text.starts_with(b"{") || text.starts_with(b"{\"$") {
        return Err(ValueError::at("args", "The arguments are one object."));
    }
    Ok(text)
}

/// How `()` is told from null while arguments are printed: no arguments at all are none.
const UNIT: &[u8] = b" null";

/// Prints one value behind what is printed already.
pub(crate) struct Encoder<'t> {
    pub(crate) text: &'t mut Vec<u8>,
    /// How many arrays and objects are around the value.
    pub(crate) depth: usize,
}

impl<'t> Encoder<'t> {
    fn items(self, count: Option<usize>) -> Result<Items<'t>, ValueError> {
        check_depth(self.depth + 1)?;
        check_items(count.unwrap_or(0))?;
        self.text.push(b'[');
        Ok(Items { text: self.text, depth: self.depth + 1, count: 0, wrapped: false })
    }

    fn fields(self, count: Option<usize>) -> Result<Fields<'t>, ValueError> {
        check_depth(self.depth + 1)?;
        check_fields(count.unwrap_or(0))?;
        self.text.push(b'{');
        Ok(Fields { text: self.text, depth: self.depth + 1, count: 0, name: 0, wrapped: false })
    }

    /// Opens the object that names an enum's variant.
    fn variant(self, name: &'static str) -> Result<Encoder<'t>, ValueError> {
        check_depth(self.depth + 1)?;
        self.text.push(b'{');
        push_string(self.text, name);
        self.text.push(b':');
        Ok(Encoder { text: self.text, depth: self.depth + 1 })
    }
}

/// Numbers that do not say which of the two types is meant.
macro_rules! refused {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, _: $type) -> Result<(), ValueError> {
            let rule = concat!("A ", stringify!($type), " is no Convex type. Whole numbers are i64, others f64.");
            Err(ValueError::broken(rule))
        })*
    };
}

impl<'t> Serializer for Encoder<'t> {
    type Ok = ();
    type Error = ValueError;
    type SerializeSeq = Items<'t>;
    type SerializeTuple = Items<'t>;
    type SerializeTupleStruct = Items<'t>;
    type SerializeTupleVariant = Items<'t>;
    type SerializeMap = Fields<'t>;
    type SerializeStruct = Fields<'t>;
    type SerializeStructVariant = Fields<'t>;

    refused! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i128: i128, serialize_u8: u8,
        serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128, serialize_f32: f32
    }

    fn serialize_bool(self, held: bool) -> Result<(), ValueError> {
        self.text.extend_from_slice(if held { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i64(self, held: i64) -> Result<(), ValueError> {
        push_int(self.text, held);
        Ok(())
    }

    fn serialize_f64(self, held: f64) -> Result<(), ValueError> {
        push_float(self.text, held);
        Ok(())
    }

    fn serialize_char(self, held: char) -> Result<(), ValueError> {
        self.serialize_str(held.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, held: &str) -> Result<(), ValueError> {
        push_string(self.text, held);
        Ok(())
    }

    fn serialize_bytes(self, held: &[u8]) -> Result<(), ValueError> {
        push_special(self.text, "$bytes", held);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), ValueError> {
        self.text.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, held: &T) -> Result<(), ValueError> {
        held.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), ValueError> {
        let is_args = self.depth > 0 && self.text.is_empty();
        self.text.extend_from_slice(if is_args { UNIT } else { b"null" });
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), ValueError> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), ValueError> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, held: &T) -> Result<(), ValueError> {
        held.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        held: &T,
    ) -> Result<(), ValueError> {
        let Encoder { text, depth } = self.variant(name)?;
        held.serialize(Encoder { text: &mut *text, depth }).map_err(|problem| problem.under_field(name))?;
        text.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, count: Option<usize>) -> Result<Items<'t>, ValueError> {
        self.items(count)
    }

    fn serialize_tuple(self, count: usize) -> Result<Items<'t>, ValueError> {
        self.items(Some(count))
    }

    fn serialize_tuple_struct(self, _: &'static str, count: usize) -> Result<Items<'t>, ValueError> {
        self.items(Some(count))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        count: usize,
    ) -> Result<Items<'t>, ValueError> {
        let items = self.variant(name)?.items(Some(count))?;
        Ok(Items { wrapped: true, ..items })
    }

    fn serialize_map(self, count: Option<usize>) -> Result<Fields<'t>, ValueError> {
        self.fields(count)
    }

    fn serialize_struct(self, _: &'static str, count: usize) -> Result<Fields<'t>, ValueError> {
        self.fields(Some(count))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        count: usize,
    ) -> Result<Fields<'t>, ValueError> {
        let fields = self.variant(name)?.fields(Some(count))?;
        Ok(Fields { wrapped: true, ..fields })
    }
}
