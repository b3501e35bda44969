//! The codec, held to the vectors that all languages share.

use std::collections::BTreeMap;

use convex_openapi::{decode_value, encode_value, from_value, object, to_value, Bytes, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

fn vectors() -> Vec<Json> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/values.json");
    let text = std::fs::read_to_string(path).expect("the vectors are here");
    // A message of JavaScript's names half a character, which no text of Rust holds.
    let tree: Json = serde_json::from_str(&text.replace("'\\ud83d'", "''")).expect("the vectors are JSON");
    tree.as_array().expect("the vectors are a list").clone()
}

#[test]
fn what_the_backend_prints_comes_back_byte_for_byte() {
    let mut count = 0;
    for vector in vectors() {
        let Some(text) = vector.pointer("/rust_text/encoded").and_then(Json::as_str) else { continue };
        let value = decode_value(text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", vector["name"]));
        let printed = encode_value(&value).expect("a value is printed");
        assert_eq!(String::from_utf8(printed).expect("UTF-8"), text, "{}", vector["name"]);
        count += 1;
    }
    assert!(count > 40, "{count} vectors were tried");
}

#[test]
fn what_the_backend_refuses_is_refused() {
    let mut count = 0;
    for vector in vectors() {
        let text = match (vector.get("invalid"), vector.get("invalid_text").and_then(Json::as_str)) {
            (Some(tree), _) => tree.to_string(),
            (None, Some(text)) => text.to_owned(),
            (None, None) => continue,
        };
        assert!(decode_value(text.as_bytes()).is_err(), "{text} was taken");
        count += 1;
    }
    assert!(count > 20, "{count} vectors were tried");
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Everything {
    whole: i64,
    number: f64,
    text: String,
    bytes: Bytes,
    list: Vec<Option<bool>>,
    by_name: BTreeMap<String, i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    absent: Option<String>,
    kind: Kind,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Plain,
    Holding(i64),
    Named { half: f64 },
}

#[test]
fn a_type_of_ones_own_goes_and_comes_back() {
    for kind in [Kind::Plain, Kind::Holding(i64::MIN), Kind::Named { half: 0.5 }] {
        let held = Everything {
            whole: i64::MAX,
            number: -0.0,
            text: "\u{1f600}\u{0}".to_owned(),
            bytes: Bytes(vec![0, 255]),
            list: vec![Some(true), None],
            by_name: BTreeMap::from([("a".to_owned(), 1)]),
            absent: None,
            kind,
        };
        let value = to_value(&held).expect("it is a value");
        assert_eq!(value.get("bytes"), Some(&Value::Bytes(vec![0, 255])));
        let back: Everything = from_value(value).expect("it comes back");
        assert_eq!(back, held);
        assert!(back.number.is_sign_negative());
    }
}

#[test]
fn one_kind_of_number_does_not_pass_for_the_other() {
    assert!(from_value::<f64>(Value::Int64(1)).is_err());
    assert!(from_value::<i64>(Value::Float64(1.0)).is_err());
    let refused = encode_value(&BTreeMap::from([("count", 5_u32)])).expect_err("a u32 says neither");
    assert_eq!(refused.path(), "count");
    assert!(encode_value(&vec![1_u8]).is_err(), "a Vec<u8> is no bytes");
}

#[derive(Debug, Deserialize)]
struct Item {
    #[allow(dead_code, reason = "it is never read")]
    count: i64,
}

#[derive(Debug, Deserialize)]
struct Items {
    #[allow(dead_code, reason = "it is never read")]
    items: Vec<Item>,
}

#[test]
fn a_wrong_field_is_named_by_its_path() {
    let value = object! { "items": vec![object! { "count": 1.5 }] };
    let refused = from_value::<Items>(value).expect_err("1.5 is no int64");
    assert_eq!((refused.path(), refused.rule()), ("items[0].count", "Expected an int64, not a float64."));
    let missing = from_value::<Item>(object! {}).expect_err("there is no count");
    assert_eq!(missing.path(), "count");
}

#[test]
fn nan_keeps_its_bits() {
    let nan = f64::from_bits(0x7ff8_dead_beef_0001);
    let text = encode_value(&nan).expect("it is a value");
    let Ok(Value::Float64(back)) = decode_value(&text) else { panic!("it comes back") };
    assert_eq!(back.to_bits(), nan.to_bits());
}
