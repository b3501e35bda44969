use std::collections::BTreeMap;

use crate::print::{push_float, push_string};
use crate::value::Value;
use crate::value_error::ValueError;

/// Prints plain JSON, which is all that the import carries, and refuses what would arrive as something else, or not at all.
pub(crate) fn push_plain(text: &mut Vec<u8>, value: &Value) -> Result<(), ValueError> {
    match value {
        Value::Null => text.extend_from_slice(b"null"),
        Value::Boolean(held) => text.extend_from_slice(if *held { b"true" } else { b"false" }),
        Value::String(held) => push_string(text, held),
        Value::Float64(held) if !held.is_finite() || *held == 0.0 && held.is_sign_negative() => {
            return Err(ValueError::broken("The import carries no -0, NaN or infinity."));
        }
        Value::Float64(held) => push_float(text, *held),
        Value::Int64(_) => return Err(ValueError::broken("The import carries no int64; give a float64.")),
        Value::Bytes(_) => return Err(ValueError::broken("The import carries JSON only, no bytes.")),
        Value::Array(items) => {
            text.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(b',');
                }
                push_plain(text, item).map_err(|problem| problem.under_index(index))?;
            }
            text.push(b']');
        }
        Value::Object(fields) => return push_plain_object(text, fields),
    }
    Ok(())
}

pub(crate) fn push_plain_object(text: &mut Vec<u8>, fields: &BTreeMap<String, Value>) -> Result<(), ValueError> {
    text.push(b'{');
    for (index, (name, inner)) in fields.iter().enumerate() {
        if index > 0 {
            text.push(b',');
        }
        if name.starts_with('$') {
            let rule = "The import renames fields that begin with $, so no encoded value passes.";
            return Err(ValueError::broken(rule).under_field(name));
        }
        push_string(text, name);
        text.push(b':');
        push_plain(text, inner).map_err(|problem| problem.under_field(name))?;
    }
    text.push(b'}');
    Ok(())
}
