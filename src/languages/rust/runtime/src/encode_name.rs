use serde::ser::{Error, Impossible, Serialize, Serializer};

use crate::limits::check_name;
use crate::print::push_string;
use crate::value_error::ValueError;

/// Prints the name of a field, which is a text.
pub(crate) struct NameEncoder<'t> {
    pub(crate) text: &'t mut Vec<u8>,
}

macro_rules! no_name {
    ($($method:ident($($type:ty),*)),*) => {
        $(fn $method(self, $(_: $type),*) -> Result<(), ValueError> {
            Err(ValueError::custom("The keys of an object are strings."))
        })*
    };
}

macro_rules! no_name_of {
    ($($method:ident($($type:ty),*)),*) => {
        $(fn $method(self, $(_: $type),*) -> Result<Impossible<(), ValueError>, ValueError> {
            Err(ValueError::custom("The keys of an object are strings."))
        })*
    };
}

impl Serializer for NameEncoder<'_> {
    type Ok = ();
    type Error = ValueError;
    type SerializeSeq = Impossible<(), ValueError>;
    type SerializeTuple = Impossible<(), ValueError>;
    type SerializeTupleStruct = Impossible<(), ValueError>;
    type SerializeTupleVariant = Impossible<(), ValueError>;
    type SerializeMap = Impossible<(), ValueError>;
    type SerializeStruct = Impossible<(), ValueError>;
    type SerializeStructVariant = Impossible<(), ValueError>;

    no_name! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128), serialize_f32(f32), serialize_f64(f64), serialize_bytes(&[u8]), serialize_none(),
        serialize_unit(), serialize_unit_struct(&'static str)
    }

    no_name_of! {
        serialize_seq(Option<usize>), serialize_tuple(usize), serialize_tuple_struct(&'static str, usize),
        serialize_tuple_variant(&'static str, u32, &'static str, usize), serialize_map(Option<usize>),
        serialize_struct(&'static str, usize),
        serialize_struct_variant(&'static str, u32, &'static str, usize)
    }

    fn serialize_str(self, name: &str) -> Result<(), ValueError> {
        check_name(name).map_err(|problem| problem.under_field(name))?;
        push_string(self.text, name);
        Ok(())
    }

    fn serialize_char(self, name: char) -> Result<(), ValueError> {
        self.serialize_str(name.encode_utf8(&mut [0; 4]))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, held: &T) -> Result<(), ValueError> {
        held.serialize(self)
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
        _: &'static str,
        _: &T,
    ) -> Result<(), ValueError> {
        Err(ValueError::custom("The keys of an object are strings."))
    }
}
