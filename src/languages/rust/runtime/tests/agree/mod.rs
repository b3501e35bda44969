//! What has to hold for any text and for any value, with Convex's own crate to compare with.

use serde_json::Value as Json;

use super::{decode_value, encode_value, Value};

/// Holds the decoder to Convex's own crate: both refuse a text, or both read the same, to the bit. That crate leaves the
/// limits of a value to the backend, so that what breaks one is refused by ours alone.
pub fn check_text(text: &[u8]) {
    let tree: Option<Json> = serde_json::from_slice(text).ok();
    let keeps = tree.as_ref().is_some_and(|tree| keeps_limits(tree, 0));
    let theirs = tree.and_then(|tree| convex::Value::try_from(tree).ok()).map(Value::from);
    match (decode_value(text), theirs) {
        (Ok(ours), Some(theirs)) => {
            assert_eq!(bits(&ours), bits(&theirs), "the two read different values");
            assert!(keeps, "a limit of values was not held");
            check_value(&ours);
        }
        (Ok(ours), None) => panic!("only one of the two reads it: {ours:?}"),
        (Err(problem), theirs) => assert!(!keeps || theirs.is_none(), "only one of the two refuses it: {problem}"),
    }
}

/// Holds what is printed of a value, by either crate, to be read as that value.
pub fn check_value(value: &Value) {
    let ours = encode_value(value).expect("a value is printed");
    assert_eq!(bits(&decode_value(&ours).expect("it is read again")), bits(value));
    let tree: Json = serde_json::from_slice(&ours).expect("it is JSON");
    assert_eq!(bits(&Value::from(convex::Value::try_from(tree).expect("theirs reads it"))), bits(value));
    let theirs = Json::from(convex::Value::from(value.clone())).to_string();
    assert_eq!(bits(&decode_value(theirs.as_bytes()).expect("ours reads theirs")), bits(value));
}

/// Whether a tree keeps what the backend demands of values beyond their form.
fn keeps_limits(tree: &Json, around: usize) -> bool {
    match tree {
        Json::Array(items) => {
            around < 64 && items.len() <= 8192 && items.iter().all(|item| keeps_limits(item, around + 1))
        }
        Json::Object(fields) => {
            let spells = |name: &String| matches!(name.as_str(), "$integer" | "$float" | "$bytes");
            if fields.len() == 1 && fields.keys().all(spells) {
                return true;
            }
            let named = |name: &String| {
                name.len() <= 1024 && !name.starts_with('$') && name.bytes().all(|byte| (0x20..0x7f).contains(&byte))
            };
            let inner = |field: &Json| keeps_limits(field, around + 1);
            around < 64 && fields.len() <= 1024 && fields.keys().all(named) && fields.values().all(inner)
        }
        _ => true,
    }
}

/// A value as a text that tells everything apart, floats by their bits.
fn bits(value: &Value) -> String {
    match value {
        Value::Float64(held) => format!("{:016x}", held.to_bits()),
        Value::Array(items) => format!("[{}]", items.iter().map(bits).collect::<Vec<_>>().join(",")),
        Value::Object(fields) => {
            let each = |(name, held): (&String, &Value)| format!("{name:?}:{}", bits(held));
            format!("{{{}}}", fields.iter().map(each).collect::<Vec<_>>().join(","))
        }
        plain => format!("{plain:?}"),
    }
}
