use std::io::Read;
use std::time::Duration;

use flate2::read::MultiGzDecoder;
use reqwest::header::{HeaderMap, HeaderValue, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use tokio::time::{timeout, Instant};

use crate::deployment::origin_of;
use crate::error::{Cause, Error, Scope};
use crate::error_text::chain;
use crate::in_flight::InFlight;
use crate::json_reader::parse;
use crate::logger::Event;
use crate::operation::Method;
use crate::redact::{redact, redact_cause, shorten};

/// One request and what came of it.
#[derive(Debug, Default)]
pub(crate) struct Attempt {
    pub(crate) status: Option<u16>,
    pub(crate) body: Vec<u8>,
    /// Whether there was a connection, so that the server may have seen the request.
    pub(crate) connected: bool,
    /// How long the server asks to wait, where it does.
    pub(crate) retry_after: Option<Duration>,
}

impl InFlight<'_> {
    /// Makes one attempt. The failure is nothing when the answer carries a result.
    pub(crate) async fn try_once(&mut self) -> (Attempt, Option<Error>) {
        self.attempts += 1;
        let (began, limit) = (Instant::now(), self.limit());
        let mut made = Attempt { connected: true, ..Attempt::default() };
        let failure = match timeout(limit, self.exchange(&mut made)).await {
            Err(_) => Some(self.timed_out(Scope::Attempt, limit)),
            Ok(Err(cause)) => {
                let source = redact_cause(cause, &self.secrets);
                Some(Error::Network { call: self.failed(), source })
            }
            Ok(Ok(headers)) if !self.outgoing.operation.is_answer(made.status.unwrap_or(0)) => {
                Some(self.bad_status(&made, &headers))
            }
            Ok(Ok(_)) => None,
        };
        self.report(&made, failure.as_ref(), began.elapsed());
        (made, failure)
    }

    /// Sends the request and reads the answer to its end.
    async fn exchange(&self, made: &mut Attempt) -> Result<HeaderMap, Cause> {
        let operation = self.outgoing.operation;
        let method = match operation.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
        };
        let mut request = self.core.http.request(method, format!("{}{}", self.core.url, self.to.target));
        for (name, value) in &self.to.headers {
            request = request.header(*name, value);
        }
        if let Some(media_type) = operation.media_type {
            request = request.header(CONTENT_TYPE, media_type).body(self.body.clone());
        }
        if let Some(authorization) = &self.authorization {
            request = request.header(reqwest::header::AUTHORIZATION, authorization);
        }
        request = request
            .header(ACCEPT_ENCODING, "gzip")
            .header("Convex-Client", concat!("convex-openapi-rust-", env!("CARGO_PKG_VERSION")))
            .header("Convex-Request-Id", &self.id);
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) => {
                made.connected = !error.is_connect();
                return Err(error.without_url().into());
            }
        };
        made.status = Some(response.status().as_u16());
        let asked = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
        made.retry_after = self.core.settings.retry.retry_after(response.status().as_u16(), asked);
        while let Some(piece) = response.chunk().await.map_err(reqwest::Error::without_url)? {
            made.body.extend_from_slice(&piece);
        }
        let headers = std::mem::take(response.headers_mut());
        if headers.get(CONTENT_ENCODING).is_some_and(is_gzip) {
            made.body = unpack(&made.body)?;
        }
        Ok(headers)
    }

    fn bad_status(&self, made: &Attempt, headers: &HeaderMap) -> Error {
        let status = made.status.unwrap_or(0);
        let text = redact(&String::from_utf8_lossy(&made.body), &self.secrets);
        let code = parse(&made.body, false)
            .ok()
            .and_then(|parsed| Some(redact(parsed.tree.get("code")?.as_str()?, &self.secrets)))
            .filter(|code| !code.is_empty());
        let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
        let redirect_origin = location
            .filter(|_| (300..400).contains(&status))
            .and_then(|location| origin_of(location, &self.core.url))
            .map(|origin| redact(&origin, &self.secrets));
        Error::Status { call: self.failed(), status, code, body: shorten(&text).to_owned(), redirect_origin }
    }

    fn report(&self, made: &Attempt, failure: Option<&Error>, took: Duration) {
        let said = failure.map(Error::message);
        self.core.settings.logger.report(&Event::Attempt {
            operation: self.outgoing.operation.id,
            function_path: self.outgoing.function_path.as_deref(),
            request_id: &self.id,
            attempt: self.attempts,
            took,
            status: made.status,
            failure: said.as_deref(),
        });
    }

    /// An error of the caller's own token function, in words.
    pub(crate) fn token_rule(&self, cause: &Cause) -> String {
        format!("The token function failed: {}", redact(&chain(cause.as_ref()), &self.secrets))
    }
}

/// Whether an answer says that it is packed by the one way that was asked for, in capitals or not.
fn is_gzip(encoding: &HeaderValue) -> bool {
    let said = encoding.to_str().unwrap_or_default().trim();
    said.eq_ignore_ascii_case("gzip") || said.eq_ignore_ascii_case("x-gzip")
}

fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::with_capacity(packed.len() * 4);
    MultiGzDecoder::new(packed).read_to_end(&mut body)?;
    Ok(body)
}
