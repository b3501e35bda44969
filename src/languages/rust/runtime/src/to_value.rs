use serde::Serialize;

use crate::decode::decode_value;
use crate::encode::encode_value;
use crate::value::Value;
use crate::value_error::ValueError;

/// Turns whatever serde can write into a value. An `i64` is an int64, an `f64` a float64; other numbers are refused, as
/// they do not say which of the two is meant.
pub fn to_value<T: Serialize + ?Sized>(held: &T) -> Result<Value, ValueError> {
    decode_value(&encode_value(held)?)
}
