use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use crate::encode::Encoder;
use crate::encode_name::NameEncoder;
use crate::limits::{check_fields, check_items};
use crate::value_error::ValueError;

/// An array under way.
pub(crate) struct Items<'t> {
    pub(crate) text: &'t mut Vec<u8>,
    pub(crate) depth: usize,
    pub(crate) count: usize,
    /// Whether an object that names an enum's variant is around it.
    pub(crate) wrapped: bool,
}

impl Items<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), ValueError> {
        check_items(self.count + 1)?;
        if self.count > 0 {
            self.text.push(b',');
        }
        self.count += 1;
        item.serialize(Encoder { text: self.text, depth: self.depth })
            .map_err(|problem| problem.under_index(self.count - 1))
    }

    fn close(self) {
        self.text.extend_from_slice(if self.wrapped { b"]}" } else { b"]" });
    }
}

/// An object under way.
pub(crate) struct Fields<'t> {
    pub(crate) text: &'t mut Vec<u8>,
    pub(crate) depth: usize,
    pub(crate) count: usize,
    /// Where the name of the field stands that is being printed.
    pub(crate) name: usize,
    /// Whether an object that names an enum's variant is around it.
    pub(crate) wrapped: bool,
}

impl Fields<'_> {
    fn push_name<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), ValueError> {
        check_fields(self.count + 1)?;
        if self.count > 0 {
            self.text.push(b',');
        }
        self.count += 1;
        self.name = self.text.len();
        name.serialize(NameEncoder { text: self.text })
    }

    fn push_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), ValueError> {
        let end = self.text.len();
        self.text.push(b':');
        value.serialize(Encoder { text: self.text, depth: self.depth }).map_err(|problem| {
            let name: String = serde_json::from_slice(&self.text[self.name..end]).unwrap_or_default();
            problem.under_field(&name)
        })
    }

    fn close(self) {
        self.text.extend_from_slice(if self.wrapped { b"}}" } else { b"}" });
    }
}

macro_rules! items {
    ($($trait:ident::$method:ident),*) => {
        $(impl $trait for Items<'_> {
            type Ok = ();
            type Error = ValueError;

            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), ValueError> {
                self.push(item)
            }

            fn end(self) -> Result<(), ValueError> {
                self.close();
                Ok(())
            }
        })*
    };
}

items! {
    SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
}

impl SerializeMap for Fields<'_> {
    type Ok = ();
    type Error = ValueError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), ValueError> {
        self.push_name(name)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), ValueError> {
        self.push_value(value)
    }

    fn end(self) -> Result<(), ValueError> {
        self.close();
        Ok(())
    }
}

macro_rules! fields {
    ($($trait:ident),*) => {
        $(impl $trait for Fields<'_> {
            type Ok = ();
            type Error = ValueError;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), ValueError> {
                self.push_name(name)?;
                self.push_value(value)
            }

            fn end(self) -> Result<(), ValueError> {
                self.close();
                Ok(())
            }
        })*
    };
}

fields! { SerializeStruct, SerializeStructVariant }
