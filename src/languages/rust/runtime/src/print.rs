//! Pieces of JSON text, byte for byte as the backend prints them.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;

/// Prints a number: 1.0, 1e16 and 1e-7. What JSON has no number for is an object of one field.
pub(crate) fn push_float(text: &mut Vec<u8>, number: f64) {
    if !number.is_finite() || number == 0.0 && number.is_sign_negative() {
        push_special(text, "$float", &number.to_bits().to_le_bytes());
        return;
    }
    text.extend_from_slice(ryu::Buffer::new().format_finite(number).as_bytes());
}

/// Prints an int64 as an object of one field.
pub(crate) fn push_int(text: &mut Vec<u8>, number: i64) {
    push_special(text, "$integer", &number.to_le_bytes());
}

/// Prints an object of one field that holds bytes.
pub(crate) fn push_special(text: &mut Vec<u8>, name: &str, bytes: &[u8]) {
    text.extend_from_slice(b"{\"");
    text.extend_from_slice(name.as_bytes());
    text.extend_from_slice(b"\":\"");
    let start = text.len();
    text.resize(start + bytes.len().div_ceil(3) * 4, 0);
    // The room is exactly what the padded form takes.
    let written = STANDARD.encode_slice(bytes, &mut text[start..]).unwrap_or(0);
    text.truncate(start + written);
    text.extend_from_slice(b"\"}");
}

/// Prints a text in quotes, and escapes only what JSON demands, so that other characters arrive as they are.
pub(crate) fn push_string(text: &mut Vec<u8>, value: &str) {
    text.push(b'"');
    push_escaped(text, value);
    text.push(b'"');
}

const HEX: &[u8; 16] = b"0123456789abcdef";

fn push_escaped(text: &mut Vec<u8>, value: &str) {
    let bytes = value.as_bytes();
    let mut start = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        text.extend_from_slice(&bytes[start..at]);
        start = at + 1;
        match byte {
            b'"' | b'\\' => text.extend_from_slice(&[b'\\', byte]),
            0x08 => text.extend_from_slice(b"\\b"),
            0x0c => text.extend_from_slice(b"\\f"),
            b'\n' => text.extend_from_slice(b"\\n"),
            b'\r' => text.extend_from_slice(b"\\r"),
            b'\t' => text.extend_from_slice(b"\\t"),
            _ => {
                let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]);
                text.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            }
        }
    }
    text.extend_from_slice(&bytes[start..]);
}
