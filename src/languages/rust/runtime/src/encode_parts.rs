use std::borrow::Cow;

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use crate::encode::Encoder;
use crate::limits::{check_fields, check_items, check_name};
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
        let printed = name.serialize(Encoder { text: self.text, depth: self.depth });
        if printed.is_err() || self.text.get(self.name) != Some(&b'"') {
            return Err(ValueError::broken("The keys of an object are strings."));
        }
        let name = read_name(&self.text[self.name..]);
        check_name(&name).map_err(|problem| problem.under_field(&name))
    }

    fn push_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), ValueError> {
        let end = self.text.len();
        self.text.push(b':');
        value
            .serialize(Encoder { text: self.text, depth: self.depth })
            .map_err(|problem| problem.under_field(&read_name(&self.text[self.name..end])))
    }

    fn close(self) {
        self.text.extend_from_slice(if self.wrapped { b"}}" } else { b"}" });
    }
}

/// The name that was printed in quotes, most often as it is.
fn read_name(printed: &[u8]) -> Cow<'_, str> {
    let inner = std::str::from_utf8(&printed[1..printed.len() - 1]).unwrap_or_default();
    if inner.contains('\\') {
        return Cow::Owned(serde_json::from_slice(printed).unwrap_or_default());
    }
    Cow::Borrowed(inner)
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
