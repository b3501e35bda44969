//! A typed client for the HTTP API of [Convex](https://convex.dev): async, or blocking with the feature `blocking`.
//!
//! ```no_run
//! # async fn run() -> Result<(), convex_openapi::Error> {
//! use convex_openapi::{object, Client, Value};
//!
//! let client = Client::new("https://happy-animal-123.convex.cloud")?;
//! let messages: Value = client.query("messages:list", &object! { "channel": "general" }).send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Arguments are whatever serde prints as an object, results whatever it reads; [`Value`] is both. An `i64` is an int64, an
//! `f64` a float64, [`Bytes`] are bytes, and nothing is rounded on its way. Every failure is an [`Error`]. What can safely be
//! sent again is, within the limits that [`ClientBuilder`] sets; who drops a call sends nothing more.

mod attempt;
mod authorization;
mod batch;
#[cfg(feature = "blocking")]
pub mod blocking;
mod builder;
mod bytes_value;
mod call;
mod caller;
mod client;
#[allow(clippy::pedantic)]
#[rustfmt::skip]
mod client_methods;
#[cfg(feature = "convex")]
mod convex_value;
mod decode;
mod deployment;
mod destination;
mod door;
mod encode;
mod encode_parts;
mod envelope;
mod error;
mod error_call;
mod error_text;
mod from_value;
mod from_value_parts;
mod function_call;
#[allow(clippy::pedantic)]
#[rustfmt::skip]
pub mod groups;
mod in_flight;
mod json_reader;
mod json_string;
mod json_text;
mod limits;
mod logger;
mod operation;
#[allow(clippy::pedantic)]
#[rustfmt::skip]
mod operation_table;
mod outgoing;
mod print;
mod redact;
mod retry;
#[allow(clippy::large_enum_variant, clippy::pedantic, non_snake_case)]
#[rustfmt::skip]
pub mod schemas;
mod settings;
mod shape_macros;
mod shapes;
mod snapshot;
pub mod streaming;
mod to_value;
mod unescape;
mod value;
mod value_error;
mod value_serde;

pub use batch::{BatchQuery, BatchResult, BatchValue};
pub use builder::ClientBuilder;
pub use bytes_value::Bytes;
pub use call::{Call, Response};
pub use caller::Caller;
pub use client::Client;
pub use decode::decode_value;
pub use door::{Answer, Request};
pub use encode::encode_value;
pub use error::{Cause, Error, Failed, FailedBatch, Issue, Scope};
pub use from_value::from_value;
pub use function_call::FunctionKind;
pub use logger::Event;
pub use settings::Retry;
pub use shapes::Never;
pub use snapshot::Snapshot;
pub use to_value::to_value;
pub use tokio_util::sync::CancellationToken;
pub use value::Value;
pub use value_error::ValueError;

pub(crate) use door::Body;

/// The samples of the README, which compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
