//! The same client for programs without async: its calls wait. Not to be used within a runtime of tokio, where waiting
//! would keep other tasks from going on, and panics.
//!
//! ```no_run
//! use convex_openapi::{blocking::Client, object, Value};
//!
//! let client = Client::new("https://happy-animal-123.convex.cloud")?;
//! let messages: Value = client.query("messages:list", &object! { "channel": "general" }).send()?;
//! # Ok::<(), convex_openapi::Error>(())
//! ```

mod call;
mod client;
mod snapshot;
pub mod streaming;

pub use call::Call;
pub use client::Client;
pub use snapshot::Snapshot;
