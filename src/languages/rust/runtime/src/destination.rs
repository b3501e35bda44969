use serde_json::{Map, Value as Json};

use crate::operation::{Operation, Parameter, Place};
use crate::value_error::{quoted, ValueError};

/// Where one call goes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Destination {
    /// The path and the query, as they stand behind the deployment's URL.
    pub(crate) target: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    /// The parameters that nobody may see.
    pub(crate) secrets: Vec<String>,
}

impl Operation {
    /// Fills in the parameters.
    pub(crate) fn destination(&self, given: &Map<String, Json>) -> Result<Destination, ValueError> {
        let known = |name: &String| self.parameters.iter().any(|one| one.name == name);
        if let Some(name) = given.keys().find(|&name| !known(name)) {
            return Err(ValueError::at(name, "The operation has no parameter of this name."));
        }
        let mut to = Destination { target: self.path.to_owned(), ..Destination::default() };
        let mut query = Vec::new();
        for one in self.parameters {
            let text = parameter_text(given.get(one.name)).map_err(|problem| problem.rooted(one.name))?;
            to.secrets.extend(text.clone().filter(|_| one.secret));
            match (one.place, text) {
                (Place::Path, text) => {
                    let escaped = one.escape(&text.unwrap_or_default())?;
                    to.target = to.target.replacen(&format!("{{{}}}", one.name), &escaped, 1);
                }
                (Place::Query, Some(text)) => query.push(format!("{}={}", escape(one.name), escape(&text))),
                (Place::Header, Some(text)) if fits_header(&text) => to.headers.push((one.name, text)),
                (Place::Header, Some(_)) => {
                    return Err(ValueError::at(one.name, "A header holds printable ASCII only."));
                }
                (_, None) => {}
            }
        }
        if !query.is_empty() {
            to.target = format!("{}?{}", to.target, query.join("&"));
        }
        Ok(to)
    }
}

impl Parameter {
    /// Gives the parameter as a part of the path.
    fn escape(&self, text: &str) -> Result<String, ValueError> {
        let segments: Vec<&str> = if self.multi_segment { text.split('/').collect() } else { vec![text] };
        if segments.iter().any(|segment| matches!(*segment, "" | "." | "..")) {
            let rule = format!("No segment of a {} is empty, {} or {}.", self.name, quoted("."), quoted(".."));
            return Err(ValueError::at(self.name, rule));
        }
        Ok(segments.into_iter().map(escape).collect::<Vec<_>>().join("/"))
    }
}

/// The digits of percent-encoding.
const HEX: [&str; 16] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F"];

/// Encodes everything but the unreserved characters of RFC 3986.
fn escape(segment: &str) -> String {
    let mut text = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.push_str(HEX[usize::from(byte >> 4)]);
            text.push_str(HEX[usize::from(byte & 15)]);
        }
    }
    text
}

/// Prints a parameter, a whole number by its digits alone. One that is null is left out.
fn parameter_text(value: Option<&Json>) -> Result<Option<String>, ValueError> {
    match value {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(Json::Array(_) | Json::Object(_)) => {
            Err(ValueError::broken("A parameter is a text, a boolean or a number."))
        }
        Some(plain) => {
            let text = plain.to_string();
            Ok(Some(text.strip_suffix(".0").unwrap_or(&text).to_owned()))
        }
    }
}

pub(crate) fn fits_header(text: &str) -> bool {
    text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}
