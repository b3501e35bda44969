//! Tries the decoder with whatever libFuzzer makes of the texts that it knows, and holds it to what holds for any text.
//! The codec stands here by its sources, so that it alone is watched for what is not reached yet.

#![no_main]
#![allow(dead_code, unused_imports, unused_macros, reason = "a part of the crate is used")]

#[path = "../../../../src/languages/rust/runtime/tests/agree/mod.rs"]
mod agree;
#[path = "../../../../src/languages/rust/runtime/src/bytes_value.rs"]
mod bytes_value;
#[path = "../../../../src/languages/rust/runtime/src/convex_value.rs"]
mod convex_value;
#[path = "../../../../src/languages/rust/runtime/src/decode.rs"]
mod decode;
#[path = "../../../../src/languages/rust/runtime/src/encode.rs"]
mod encode;
#[path = "../../../../src/languages/rust/runtime/src/encode_parts.rs"]
mod encode_parts;
#[path = "../../../../src/languages/rust/runtime/src/json_reader.rs"]
mod json_reader;
#[path = "../../../../src/languages/rust/runtime/src/json_string.rs"]
mod json_string;
#[path = "../../../../src/languages/rust/runtime/src/limits.rs"]
mod limits;
#[path = "../../../../src/languages/rust/runtime/src/print.rs"]
mod print;
#[path = "../../../../src/languages/rust/runtime/src/value.rs"]
mod value;
#[path = "../../../../src/languages/rust/runtime/src/value_error.rs"]
mod value_error;
#[path = "../../../../src/languages/rust/runtime/src/value_serde.rs"]
mod value_serde;

use bytes_value::Bytes;
use decode::decode_value;
use encode::encode_value;
use value::Value;
use value_error::ValueError;

libfuzzer_sys::fuzz_target!(|text: &[u8]| agree::check_text(text));
