use std::collections::BTreeMap;

use base64::alphabet::STANDARD;
use base64::engine::{general_purpose::NO_PAD, GeneralPurpose};
use base64::Engine;

use crate::json_reader::parse;
use crate::limits::{check_depth, check_fields, check_items, check_name};
use crate::value::Value;
use crate::value_error::ValueError;

/// Reads a value from the encoded form, the text in which Convex keeps int64, bytes and special floats apart. It refuses
/// what the backend refuses.
///
/// ```
/// use convex_openapi::{decode_value, Value};
/// assert_eq!(decode_value(br#"{"$integer":"BQAAAAAAAAA="}"#)?, Value::Int64(5));
/// assert_eq!(decode_value(b"5")?, Value::Float64(5.0));
/// # Ok::<(), convex_openapi::ValueError>(())
/// ```
pub fn decode_value(text: &[u8]) -> Result<Value, ValueError> {
    let parsed = parse(text, false).map_err(|wrong| not_json(&wrong))?;
    if !parsed.unusual {
        return Ok(parsed.tree);
    }
    decode_tree(parsed.tree, 0).map_err(|problem| problem.rooted(""))
}

pub(crate) fn not_json(wrong: &str) -> ValueError {
    ValueError::broken(format!("This is not JSON: {wrong}."))
}

/// Turns a raw tree into the value that it spells.
pub(crate) fn decode_tree(tree: Value, depth: usize) -> Result<Value, ValueError> {
    match tree {
        Value::Array(items) => decode_items(items, depth + 1),
        Value::Object(fields) => decode_object(fields, depth),
        plain => Ok(plain),
    }
}

fn decode_items(mut items: Vec<Value>, depth: usize) -> Result<Value, ValueError> {
    check_depth(depth)?;
    check_items(items.len())?;
    for (index, item) in items.iter_mut().enumerate() {
        let decoded = decode_tree(std::mem::take(item), depth);
        *item = decoded.map_err(|problem| problem.under_index(index))?;
    }
    Ok(Value::Array(items))
}

fn decode_object(mut fields: BTreeMap<String, Value>, around: usize) -> Result<Value, ValueError> {
    if fields.len() == 1 {
        if let Some((name, inner)) = fields.first_key_value() {
            if let Some(special) = decode_special(name, inner) {
                return special;
            }
        }
    }
    let depth = around + 1;
    check_depth(depth)?;
    check_fields(fields.len())?;
    for (name, inner) in &mut fields {
        check_name(name).map_err(|problem| problem.under_field(name))?;
        let decoded = decode_tree(std::mem::take(inner), depth);
        *inner = decoded.map_err(|problem| problem.under_field(name))?;
    }
    Ok(Value::Object(fields))
}

/// The fields that, standing alone in an object, make it another type.
fn decode_special(name: &str, inner: &Value) -> Option<Result<Value, ValueError>> {
    Some(match name {
        "$integer" => eight_bytes(name, inner).map(|bytes| Value::Int64(i64::from_le_bytes(bytes))),
        "$float" => eight_bytes(name, inner).and_then(|bytes| {
            let number = f64::from_le_bytes(bytes);
            if number.is_finite() && number != 0.0 {
                return Err(ValueError::broken("An ordinary number is not written as $float."));
            }
            Ok(Value::Float64(number))
        }),
        "$bytes" => base64_bytes(name, inner).map(Value::Bytes),
        _ => return None,
    })
}

fn eight_bytes(name: &str, inner: &Value) -> Result<[u8; 8], ValueError> {
    let bytes = base64_bytes(name, inner)?;
    let count = bytes.len();
    bytes.try_into().map_err(|_| ValueError::broken(format!("{name} holds exactly eight bytes, not {count}.")))
}

/// Stray bits behind the last byte are refused, as the backend refuses them.
const BASE64: GeneralPurpose = GeneralPurpose::new(&STANDARD, NO_PAD);

/// Reads standard base64 as the backend does: padding may be short or missing.
fn base64_bytes(name: &str, inner: &Value) -> Result<Vec<u8>, ValueError> {
    let Value::String(text) = inner else {
        return Err(ValueError::broken(format!("{name} holds a base64 string.")));
    };
    let bare = text.trim_end_matches('=');
    let room = (4 - bare.len() % 4) % 4;
    let decoded = if text.len() - bare.len() > room { None } else { BASE64.decode(bare).ok() };
    decoded.ok_or_else(|| ValueError::broken(format!("{name} holds standard base64.")))
}
