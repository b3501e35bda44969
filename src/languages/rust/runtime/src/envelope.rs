use std::collections::BTreeMap;

use crate::call::Reading;
use crate::decode::{decode_tree, not_json};
use crate::error::Error;
use crate::json_reader::parse;
use crate::logger::Event;
use crate::redact::{redact, redact_all, redact_value};
use crate::value::Value;
use crate::value_error::ValueError;

/// What one function came to.
pub(crate) struct Outcome {
    pub(crate) value: Value,
    pub(crate) log_lines: Vec<String>,
}

/// The fields of an answer, whose values are raw.
pub(crate) struct Envelope {
    pub(crate) fields: BTreeMap<String, Value>,
    /// Whether the rules for values still have to be held to them.
    pub(crate) unusual: bool,
}

impl Reading<'_, '_> {
    /// Parses the answer, which has to be an object.
    pub(crate) fn envelope(&self) -> Result<Envelope, Error> {
        let parsed = parse(self.body, false).map_err(|wrong| self.wrong(not_json(&wrong)))?;
        match parsed.tree {
            Value::Object(fields) => Ok(Envelope { fields, unusual: parsed.unusual }),
            other => Err(self.wrong(ValueError::broken(format!("Expected an object, not {}.", other.name())))),
        }
    }

    pub(crate) fn wrong(&self, problem: ValueError) -> Error {
        let (path, rule) = problem.into_parts();
        self.call.invalid_shape(&path, &rule)
    }

    /// Reads the envelope of one function's result. The path is where it stands in the answer.
    pub(crate) fn open(&self, mut envelope: Envelope, path: &str, function: Option<&str>) -> Result<Outcome, Error> {
        let place = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        let at = |name: &str, rule: &str| self.wrong(ValueError::at(place(name), rule));
        let secrets = &self.call.secrets;
        let log_lines = log_lines(envelope.fields.remove("logLines"));
        let log_lines = log_lines.ok_or_else(|| at("logLines", "Expected an array of strings."))?;
        let log_lines = redact_all(&log_lines, secrets);
        let unusual = envelope.unusual;
        let mut decoded = |name: &str| -> Result<Option<Value>, Error> {
            let raw = envelope.fields.remove(name);
            let value = if unusual { raw.map(|raw| decode_tree(raw, 0)).transpose() } else { Ok(raw) };
            value.map_err(|problem| self.wrong(problem.rooted(&place(name))))
        };
        let status = decoded("status")?;
        match status.as_ref().and_then(Value::as_str) {
            Some("success") => {
                let value = decoded("value")?.ok_or_else(|| at("value", "The field is missing."))?;
                self.report_lines(function, &log_lines);
                Ok(Outcome { value, log_lines })
            }
            Some("error") => {
                let Some(Value::String(text)) = decoded("errorMessage")? else {
                    return Err(at("errorMessage", "Expected a string."));
                };
                let data = decoded("errorData")?.map(|data| redact_value(data, secrets));
                self.report_lines(function, &log_lines);
                let mut call = self.call.failed();
                call.function_path = function.map(str::to_owned);
                Err(Error::Function { call, error_message: redact(&text, secrets), data, log_lines })
            }
            _ => Err(at("status", "Expected \"success\" or \"error\".")),
        }
    }

    /// Writes what a function logged to the logger.
    fn report_lines(&self, function_path: Option<&str>, lines: &[String]) {
        for line in lines {
            self.call.core.settings.logger.report(&Event::FunctionLog { function_path, line });
        }
    }
}

fn log_lines(held: Option<Value>) -> Option<Vec<String>> {
    let items = match held {
        None => return Some(Vec::new()),
        Some(Value::Array(items)) => items,
        Some(_) => return None,
    };
    let text = |item: Value| if let Value::String(line) = item { Some(line) } else { None };
    items.into_iter().map(text).collect()
}
