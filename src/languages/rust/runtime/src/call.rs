use std::fmt;
use std::marker::PhantomData;

use crate::attempt::Attempt;
use crate::client::Client;
use crate::error::Error;
use crate::in_flight::InFlight;
use crate::outgoing::Outgoing;
use crate::print::push_string;
use crate::settings::{call_options, CallSettings};
use crate::value_error::ValueError;

/// What a call gave, and what is known of it beside that.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Response<T> {
    /// What the call gave.
    pub value: T,
    /// The HTTP status of the last attempt.
    pub status: u16,
    /// What the function logged, where there is one.
    pub log_lines: Vec<String>,
    /// How often the request was sent.
    pub attempts: u32,
    /// What was sent as `Convex-Request-Id`.
    pub request_id: String,
}

/// How an answer is read: what it gives, and what the function logged.
pub type Read<T> = fn(&Reading<'_, '_>) -> Result<(T, Vec<String>), Error>;

/// An answer to read, and the call that it is for.
pub struct Reading<'a, 'b> {
    pub(crate) call: &'a InFlight<'b>,
    pub(crate) body: &'a [u8],
}

/// A call that is about to be made: its options, and [`Call::send`]. Who drops it, or the future of `send`, sends nothing
/// more.
#[must_use = "`send` makes the call"]
pub struct Call<'a, T> {
    pub(crate) client: &'a Client,
    pub(crate) outgoing: Outgoing,
    pub(crate) settings: CallSettings,
    pub(crate) read: Read<T>,
    pub(crate) returns: PhantomData<fn() -> T>,
}

call_options!(impl['a, T] Call<'a, T> { settings }, "this call");

impl<'a, T> Call<'a, T> {
    pub(crate) fn new(client: &'a Client, outgoing: Outgoing, read: Read<T>) -> Self {
        Self { client, outgoing, settings: CallSettings::default(), read, returns: PhantomData }
    }

    /// Calls a function of a component, such as `workflow/pool`, rather than of the app itself. Only `call_function` knows
    /// components.
    pub fn in_component(mut self, path: &str) -> Self {
        self.outgoing.body = self.outgoing.body.and_then(|body| {
            if !self.outgoing.takes_component {
                return Err(ValueError::at("componentPath", "The operation knows no components."));
            }
            let mut text = b"{\"componentPath\":".to_vec();
            push_string(&mut text, path);
            text.push(b',');
            text.extend_from_slice(&body[1..]);
            Ok(text)
        });
        self
    }

    /// Makes the call, and gives what it came to.
    pub async fn send(self) -> Result<T, Error> {
        Ok(self.send_for_response().await?.value)
    }

    /// Makes the call, and gives what it came to with its status, log lines and attempts.
    pub async fn send_for_response(self) -> Result<Response<T>, Error> {
        let read = self.read;
        let mut call = InFlight::new(&self.client.core, self.outgoing, self.settings);
        let Attempt { body, status, .. } = call.send().await?;
        let (value, log_lines) = read(&Reading { call: &call, body: &body })?;
        let (attempts, request_id) = (call.attempts, call.id);
        Ok(Response { value, status: status.unwrap_or(0), log_lines, attempts, request_id })
    }
}

impl<T> fmt::Debug for Call<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Call({} on {:?})", self.outgoing.operation.id, self.client)
    }
}
