use std::collections::BTreeMap;

use super::page::ExportedDocument;
use crate::decode::{decode_tree, not_json};
use crate::json_reader::parse;
use crate::value::Value;
use crate::value_error::ValueError;

/// Reads the fields of one object of an answer, whole numbers exactly: cursors and timestamps are beyond what a float64
/// holds.
pub(crate) struct PageReader {
    fields: BTreeMap<String, Value>,
    /// Where the fields stand, with a point behind it.
    at: String,
}

impl PageReader {
    /// Reads a whole answer.
    pub(crate) fn of(body: &[u8]) -> Result<Self, ValueError> {
        let parsed = parse(body, true).map_err(|wrong| not_json(&wrong))?;
        Self::open(Some(parsed.tree), String::new())
    }

    fn open(tree: Option<Value>, at: String) -> Result<Self, ValueError> {
        match tree {
            Some(Value::Object(fields)) => Ok(Self { fields, at }),
            _ => Err(ValueError::at(at.trim_end_matches('.'), "Expected an object.")),
        }
    }

    fn wrong(&self, name: &str, rule: &str) -> ValueError {
        ValueError::at(format!("{}{name}", self.at), rule)
    }

    /// The reader of an object below this one.
    pub(crate) fn inner(&mut self, name: &str) -> Result<Self, ValueError> {
        Self::open(self.fields.remove(name), format!("{}{name}.", self.at))
    }

    pub(crate) fn is_null(&self, name: &str) -> bool {
        matches!(self.fields.get(name), None | Some(Value::Null))
    }

    pub(crate) fn text(&mut self, name: &str) -> Result<String, ValueError> {
        match self.fields.get(name) {
            Some(Value::String(text)) => Ok(text.clone()),
            _ => Err(self.wrong(name, "Expected a string.")),
        }
    }

    pub(crate) fn truth(&mut self, name: &str) -> Result<bool, ValueError> {
        let held = self.fields.get(name).and_then(Value::as_bool);
        held.ok_or_else(|| self.wrong(name, "Expected a boolean."))
    }

    pub(crate) fn whole(&mut self, name: &str) -> Result<i64, ValueError> {
        let held = self.fields.get(name).and_then(Value::as_i64);
        held.ok_or_else(|| self.wrong(name, "Expected a whole number of 64 bits."))
    }

    pub(crate) fn number(&mut self, name: &str) -> Result<f64, ValueError> {
        match self.fields.get(name) {
            #[allow(clippy::cast_precision_loss, reason = "a time has no more digits than a float64")]
            Some(Value::Int64(whole)) => Ok(*whole as f64),
            Some(Value::Float64(number)) => Ok(*number),
            _ => Err(self.wrong(name, "Expected a number.")),
        }
    }

    pub(crate) fn texts(&mut self, name: &str) -> Result<Vec<String>, ValueError> {
        let Some(Value::Array(items)) = self.fields.get(name) else {
            return Err(self.wrong(name, "Expected a list."));
        };
        let texts = items.iter().map(|item| match item {
            Value::String(text) => Ok(text.clone()),
            _ => Err(self.wrong(name, "Expected strings.")),
        });
        texts.collect()
    }

    /// Reads the objects of a list.
    pub(crate) fn each<T>(
        &mut self,
        name: &str,
        read: impl Fn(&mut Self) -> Result<T, ValueError>,
    ) -> Result<Vec<T>, ValueError> {
        let Some(Value::Array(items)) = self.fields.remove(name) else {
            return Err(self.wrong(name, "Expected a list."));
        };
        let read_at = |(index, item)| read(&mut Self::open(Some(item), format!("{name}[{index}]."))?);
        items.into_iter().enumerate().map(read_at).collect()
    }

    /// Reads a document whose fields stand beside its metadata, in the encoded form.
    pub(crate) fn document(&mut self) -> Result<ExportedDocument, ValueError> {
        let (component, table) = (self.text("_component")?, self.text("_table")?);
        let (id, ts) = (self.text("_id")?, self.whole("_ts")?);
        let deleted = self.fields.contains_key("_deleted") && self.truth("_deleted")?;
        for name in ["_component", "_table", "_ts", "_deleted"] {
            self.fields.remove(name);
        }
        Ok(ExportedDocument { component, table, id, ts, deleted, value: self.value(encoded)? })
    }

    /// Reads a document below its metadata, in the export form.
    pub(crate) fn entry(&mut self) -> Result<ExportedDocument, ValueError> {
        let (component, table) = (self.text("component")?, self.text("table")?);
        let (ts, deleted) = (self.whole("ts")?, self.truth("deleted")?);
        let mut value = self.inner("value")?;
        let id = value.text("_id")?;
        Ok(ExportedDocument { component, table, id, ts, deleted, value: value.value(exported)? })
    }

    /// Decodes what is left of the fields.
    fn value(&mut self, whole: Whole) -> Result<BTreeMap<String, Value>, ValueError> {
        let tree = Value::Object(std::mem::take(&mut self.fields));
        let decoded = settle(tree, whole).and_then(|tree| decode_tree(tree, 0));
        match decoded.map_err(|problem| problem.rooted(self.at.trim_end_matches('.')))? {
            Value::Object(fields) => Ok(fields),
            _ => Err(self.wrong("", "Expected an object.")),
        }
    }
}

/// What a whole number of a raw tree is.
type Whole = fn(Value) -> Result<Value, ValueError>;

/// In the encoded form every number is a float64, however it is written.
fn encoded(whole: Value) -> Result<Value, ValueError> {
    let digits = match whole {
        #[allow(clippy::cast_precision_loss, reason = "it is what reading the digits as a float64 gives")]
        Value::Int64(held) => return Ok(Value::Float64(held as f64)),
        Value::Bytes(digits) => digits,
        other => return Ok(other),
    };
    let number: Option<f64> = std::str::from_utf8(&digits).ok().and_then(|digits| digits.parse().ok());
    let number = number.filter(|number| number.is_finite()).map(Value::Float64);
    number.ok_or_else(|| ValueError::broken("A number is beyond a float64."))
}

/// The export form differs in one thing: a whole number is an int64.
fn exported(whole: Value) -> Result<Value, ValueError> {
    match whole {
        Value::Bytes(_) => Err(ValueError::broken("A whole number is beyond int64.")),
        other => Ok(other),
    }
}

/// Settles every whole number of a raw tree.
fn settle(tree: Value, whole: Whole) -> Result<Value, ValueError> {
    match tree {
        Value::Array(mut items) => {
            for (index, item) in items.iter_mut().enumerate() {
                let settled = settle(std::mem::take(item), whole);
                *item = settled.map_err(|problem| problem.under_index(index))?;
            }
            Ok(Value::Array(items))
        }
        Value::Object(mut fields) => {
            for (name, item) in &mut fields {
                let settled = settle(std::mem::take(item), whole);
                *item = settled.map_err(|problem| problem.under_field(name))?;
            }
            Ok(Value::Object(fields))
        }
        Value::Int64(_) | Value::Bytes(_) => whole(tree),
        plain => Ok(plain),
    }
}
