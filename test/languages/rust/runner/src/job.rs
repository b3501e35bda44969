//! What the suite asks for.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::Value as Json;

use crate::described::ill_formed;

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct Job {
    pub name: String,
    pub url: String,
    pub client: ClientJob,
    pub concurrent: bool,
    pub calls: Vec<CallJob>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClientJob {
    pub retry: RetryJob,
    pub timeout: Option<f64>,
    pub total_timeout: Option<f64>,
    pub authorization: AuthorizationJob,
    /// As it is written: the order of its fields is part of what is sent.
    pub act_as: Option<Box<RawValue>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RetryJob {
    pub attempts: Option<i64>,
    pub base_delay: Option<f64>,
    pub throttling_delay: Option<f64>,
    pub max_delay: Option<f64>,
    pub budget: Option<u32>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuthorizationJob {
    pub token: Option<String>,
    pub deploy_key: Option<String>,
    pub tokens: Option<Vec<Json>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CallJob {
    pub operation: String,
    pub method: Option<String>,
    pub path: Text,
    #[serde(deserialize_with = "given")]
    pub args: Option<Json>,
    pub component_path: Option<Text>,
    pub ts: Text,
    pub queries: Vec<QueryJob>,
    pub parameters: Option<String>,
    pub body: Option<String>,
    pub bytes: Option<String>,
    pub timeout: Option<f64>,
    pub total_timeout: Option<f64>,
    pub retry: Option<bool>,
    pub abort_after: Option<f64>,
    pub selection: Option<Json>,
    pub cursor: Option<String>,
    pub poll: Option<f64>,
    pub pause: f64,
    pub take: Option<usize>,
    pub tables: BTreeMap<String, Option<Vec<Vec<String>>>>,
    pub records: Vec<RecordJob>,
    pub batch_size: Option<i64>,
    pub batch_bytes: Option<i64>,
    pub functions: Option<Vec<String>>,
    pub levels: Option<Vec<String>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct QueryJob {
    pub path: Text,
    #[serde(deserialize_with = "given")]
    pub args: Option<Json>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct RecordJob {
    pub table: String,
    pub data: Json,
}

/// Tells null from nothing.
fn given<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// A time as the client takes it. There is none below zero in Rust: the nearest one is zero, which is refused as well.
pub fn time(milliseconds: f64) -> Duration {
    Duration::try_from_secs_f64(milliseconds.max(0.0) / 1000.0).unwrap_or(Duration::MAX)
}

/// A count as the client takes it: the nearest one to what is below zero is zero.
pub fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// A text of a job, which may be ill-formed on purpose: a path of the file system can hold it then, and no `str`.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Text {
    Plain(String),
    IllFormed(PathBuf),
}

impl Text {
    pub fn is_ill_formed(&self) -> bool {
        matches!(self, Self::IllFormed(_))
    }

    /// The text as a method takes it.
    pub fn plain(&self) -> &str {
        let Self::Plain(text) = self else { panic!("no str holds half a character") };
        text
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Json::deserialize(deserializer)? {
            Json::String(text) => Self::Plain(text),
            described => {
                let units = described["illFormed"].as_str().expect("a text is itself, or described as ill-formed");
                Self::IllFormed(PathBuf::from(ill_formed(units)))
            }
        })
    }
}

impl CallJob {
    /// Whether one of its texts is not well-formed.
    pub fn is_ill_formed(&self) -> bool {
        let texts = [Some(&self.path), Some(&self.ts), self.component_path.as_ref()];
        let paths = self.queries.iter().map(|query| Some(&query.path));
        texts.into_iter().chain(paths).flatten().any(Text::is_ill_formed)
    }
}
