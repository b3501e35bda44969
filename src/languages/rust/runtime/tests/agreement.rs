//! The codec beside that of Convex's own crate: of values and texts that nobody thought of, and of the shared vectors.

#![cfg(feature = "convex")]

mod agree;

use agree::{check_text, check_value};
use convex_openapi::{decode_value, encode_value, Value};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value as Json;

/// A float of any bits, and those that are special more often than they would come.
fn float() -> impl Strategy<Value = f64> {
    let special = vec![0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, 5e-324];
    prop_oneof![any::<u64>().prop_map(f64::from_bits), select(special)]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Boolean),
        any::<i64>().prop_map(Value::Int64),
        float().prop_map(Value::Float64),
        any::<String>().prop_map(Value::String),
        vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
    ];
    let name = "[ -#%-~][ -~]{0,8}|";
    leaf.prop_recursive(6, 64, 8, move |inner| {
        let fields = btree_map(name, inner.clone(), 0..8).prop_map(Value::Object);
        prop_oneof![vec(inner, 0..8).prop_map(Value::Array), fields]
    })
}

/// What texts are put together of: much of it is nearly a value.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"a\"",
    "\"\"",
    "\"$integer\"",
    "\"$float\"",
    "\"$bytes\"",
    "\"$set\"",
    "\"_id\"",
    "\"AAAAAAAAAAA=\"",
    "\"AAAAAAAA8H8=\"",
    "\"AAAAAAAA8D8=\"",
    "\"AAAAAAAAAIA\"",
    "\"AA=\"",
    "\"AB==\"",
    "\"/+8\"",
    "0",
    "-0",
    "1.5",
    "1e999",
    "-1E-999",
    "01",
    "9007199254740993",
    "true",
    "false",
    "null",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\n\\u0000\"",
    "\"\u{7f}é\"",
    " ",
    "\t",
];

fn text() -> impl Strategy<Value = Vec<u8>> {
    let put_together = vec(select(PIECES), 1..12).prop_map(|pieces| pieces.concat().into_bytes());
    let special = (select(&PIECES[8..11]), select(PIECES)).prop_map(|(name, held)| format!("{{{name}:{held}}}").into());
    let changed = (value(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(value, at, byte)| {
        let mut text = encode_value(&value).expect("a value is printed");
        let at = at.index(text.len());
        text[at] = byte;
        text
    });
    prop_oneof![put_together, special, changed]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_is_the_same_to_both(value in value()) {
        check_value(&value);
    }

    #[test]
    fn any_text_is_the_same_to_both(text in text()) {
        check_text(&text);
    }
}

#[test]
fn every_vector_is_the_same_to_both() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/values.json");
    let text = std::fs::read_to_string(path).expect("the vectors are here").replace("'\\ud83d'", "''");
    let vectors: Vec<Json> = serde_json::from_str(&text).expect("the vectors are JSON");
    let texts: Vec<String> = vectors
        .iter()
        .filter_map(|vector| match (vector.get("encoded").or(vector.get("invalid")), vector.get("invalid_text")) {
            (Some(tree), _) => Some(tree.to_string()),
            (None, text) => Some(text?.as_str()?.to_owned()),
        })
        .collect();
    assert!(texts.len() > 90, "{} vectors were tried", texts.len());
    for text in texts {
        check_text(text.as_bytes());
    }
}
