use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use crate::from_value::FromValue;
use crate::value::Value;
use crate::value_error::ValueError;

/// The items of an array.
pub(crate) struct Items<'v, I> {
    pub(crate) of: FromValue<'v>,
    pub(crate) rest: I,
}

impl<'v, I: Iterator<Item = (usize, &'v Value)>> SeqAccess<'v> for Items<'v, I> {
    type Error = ValueError;

    fn next_element_seed<S: DeserializeSeed<'v>>(&mut self, seed: S) -> Result<Option<S::Value>, ValueError> {
        let Some((index, item)) = self.rest.next() else {
            return Ok(None);
        };
        let read = seed.deserialize(self.of.below(item));
        read.map(Some).map_err(|problem| problem.under_index(index))
    }

    fn size_hint(&self) -> Option<usize> {
        self.rest.size_hint().1
    }
}

/// The fields of an object.
pub(crate) struct Fields<'v, I> {
    pub(crate) of: FromValue<'v>,
    pub(crate) rest: I,
    pub(crate) now: Option<(&'v String, &'v Value)>,
}

impl<'v, I: Iterator<Item = (&'v String, &'v Value)>> MapAccess<'v> for Fields<'v, I> {
    type Error = ValueError;

    fn next_key_seed<S: DeserializeSeed<'v>>(&mut self, seed: S) -> Result<Option<S::Value>, ValueError> {
        self.now = self.rest.next();
        let Some((name, _)) = self.now else {
            return Ok(None);
        };
        let text: StrDeserializer<'_, ValueError> = name.as_str().into_deserializer();
        seed.deserialize(text).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'v>>(&mut self, seed: S) -> Result<S::Value, ValueError> {
        let Some((name, value)) = self.now.take() else {
            return Err(ValueError::custom("a value without a name"));
        };
        let read = seed.deserialize(self.of.below(value));
        read.map_err(|problem| problem.under_field(name))
    }
}

/// An enum's variant that is an object of one field.
pub(crate) struct Variant<'v> {
    pub(crate) of: FromValue<'v>,
}

impl<'v> EnumAccess<'v> for Variant<'v> {
    type Error = ValueError;
    type Variant = FromValue<'v>;

    fn variant_seed<S: DeserializeSeed<'v>>(self, seed: S) -> Result<(S::Value, FromValue<'v>), ValueError> {
        let only = self.of.value.as_object().and_then(|fields| fields.first_key_value());
        let Some((name, value)) = only else {
            return Err(ValueError::custom("an enum without a variant"));
        };
        let text: StrDeserializer<'_, ValueError> = name.as_str().into_deserializer();
        Ok((seed.deserialize(text)?, self.of.below(value)))
    }
}

impl<'v> VariantAccess<'v> for FromValue<'v> {
    type Error = ValueError;

    fn unit_variant(self) -> Result<(), ValueError> {
        Err(ValueError::custom("Expected a string."))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'v>>(self, seed: S) -> Result<S::Value, ValueError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'v>>(self, _: usize, visitor: V) -> Result<V::Value, ValueError> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'v>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        self.deserialize_struct("the variant", fields, visitor)
    }
}
