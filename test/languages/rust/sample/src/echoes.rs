use std::collections::BTreeMap;

use convex_openapi::api::echo;
use convex_openapi::api::echo::literal;
use convex_openapi::types::Echo_UnionArgs_value as Given;
use convex_openapi::{array, object, Bytes, Client, Value};

use crate::check::{bits, Check};

/// A NaN of other bits than the usual one.
fn payload() -> f64 {
    f64::from_bits(0x7ff8_0000_0000_0001)
}

pub async fn plain(check: &mut Check, client: &Client) {
    check.same("echo:nothing", echo::nothing(client, &echo::nothing::Args { value: () }).send().await, ());
    for value in [true, false] {
        check.same("echo:boolean", echo::boolean(client, &echo::boolean::Args { value }).send().await, value);
    }
    let floats = [0.0, -0.0, 1.0, 0.1, 5e-324, f64::MAX, f64::NAN, payload(), f64::INFINITY, f64::NEG_INFINITY, 2e62];
    for value in floats {
        let came = echo::float64(client, &echo::float64::Args { value }).send().await;
        check.same("echo:float64", came.map(f64::to_bits), value.to_bits());
    }
    for value in [0, -1, (1 << 53) + 1, i64::MAX, i64::MIN] {
        check.same("echo:int64", echo::int64(client, &echo::int64::Args { value }).send().await, value);
    }
    for text in ["", "\0\u{2028}é😀\"\\", "$integer"] {
        let came = echo::string(client, &echo::string::Args { value: text.to_owned() }).send().await;
        check.same("echo:string", came, text.to_owned());
    }
    for held in [vec![], vec![0], vec![255, 254, 253, 0]] {
        let value = Bytes(held);
        let came = echo::bytes(client, &echo::bytes::Args { value: value.clone() }).send().await;
        check.same("echo:bytes", came, value);
    }
}

pub async fn compound(check: &mut Check, client: &Client) {
    for value in [vec![], vec![1, i64::MIN]] {
        let came = echo::array(client, &echo::array::Args { value: value.clone() }).send().await;
        check.same("echo:array", came, value);
    }
    let exact = |held: BTreeMap<String, f64>| held.into_iter().map(|(name, held)| (name, held.to_bits())).collect();
    for value in [BTreeMap::new(), BTreeMap::from([("a".to_owned(), -0.0), ("B c".to_owned(), f64::NAN)])] {
        let came = echo::record(client, &echo::record::Args { value: value.clone() }).send().await;
        check.same::<BTreeMap<String, u64>>("echo:record", came.map(exact), exact(value));
    }
    for (count, label, constructor) in [(1, None, None), (1 << 60, Some(String::new()), Some(false))] {
        let value = echo::object::ArgsValue { count, label: label.clone(), constructor };
        let came = echo::object(client, &echo::object::Args { value }).send().await;
        check.same("echo:object", came, echo::object::Returns { count, label, constructor });
    }
    for value in [None, Some(None), Some(Some("x".to_owned()))] {
        let came = echo::optional(client, &echo::optional::Args { value: value.clone() }).send().await;
        check.same("echo:optional", came, echo::optional::Returns { value });
    }
    literals(check, client).await;
    unions(check, client).await;
}

async fn literals(check: &mut Check, client: &Client) {
    use literal::{ArgsValue as Sent, Returns as Came};
    let all = [
        (
            Sent::StringLiteral(literal::ArgsValue_StringLiteral::Small),
            Came::StringLiteral(literal::ReturnsStringLiteral::Small),
        ),
        (
            Sent::Float64Literal(literal::ArgsValue_Float64Literal::N7),
            Came::Float64Literal(literal::ReturnsFloat64Literal::N7),
        ),
        (Sent::Int64Literal(literal::ArgsValue_Int64Literal::N1), Came::Int64Literal(literal::ReturnsInt64Literal::N1)),
        (
            Sent::BooleanLiteral(literal::ArgsValue_BooleanLiteral::True),
            Came::BooleanLiteral(literal::ReturnsBooleanLiteral::True),
        ),
    ];
    for (value, want) in all {
        check.same("echo:literal", echo::literal(client, &literal::Args { value }).send().await, want);
    }
}

async fn unions(check: &mut Check, client: &Client) {
    let values =
        [object! { "kind": "text", "text": "é" }, object! { "kind": "image", "data": Bytes(vec![0, 1]) }, Value::Null];
    for want in values {
        let value: Given = convex_openapi::from_value(want.clone()).expect("it is a member");
        let came = echo::union_(client, &echo::union_::Args { value }).send().await;
        let came = came.map(|came| bits(&convex_openapi::to_value(&came).expect("it is a value")));
        check.same("echo:union", came, bits(&want));
    }
}

pub async fn anything(check: &mut Check, client: &Client) {
    let value = object! {
        "null": Value::Null,
        "list": array![1_i64 << 60, 0.5, -0.0, payload(), Bytes(vec![1]), object! {}],
        "": "empty",
    };
    let want = bits(&value);
    let came = echo::any(client, &echo::any::Args { value: value.clone() }).send().await;
    check.same("echo:any", came.map(|came| bits(&came)), want.clone());
    let came = echo::any_mutation(client, &echo::any_mutation::Args { value: value.clone() }).send().await;
    check.same("echo:anyMutation", came.map(|came| bits(&came)), want.clone());
    let came = echo::any_action(client, &echo::any_action::Args { value: value.clone() }).send().await;
    check.same("echo:anyAction", came.map(|came| bits(&came)), want.clone());
    let came = echo::unvalidated::<_, Value>(client, &value).send().await;
    check.same("echo:unvalidated", came.map(|came| bits(&came)), want);
}
