use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use serde::Serialize;

use crate::destination::fits_header;
use crate::error::Cause;
use crate::value_error::ValueError;

pub(crate) type Token = Result<Option<String>, Cause>;
type TokenFuture = Pin<Box<dyn Future<Output = Token> + Send>>;

/// How a client proves who calls.
#[derive(Clone, Default)]
pub(crate) enum Authorization {
    /// Nobody is signed in.
    #[default]
    Nobody,
    /// The same for every call.
    Fixed(Proof),
    /// Asked for every call, and once more, told to refresh, after a 401.
    TokenFunction(Arc<dyn Fn(bool) -> TokenFuture + Send + Sync>),
}

/// What is sent, and what of it nobody may see.
#[derive(Clone, Default)]
pub(crate) struct Proof {
    /// Nothing where nobody is signed in.
    pub(crate) header: Option<String>,
    pub(crate) secrets: Vec<String>,
    /// Whether it is a deploy key.
    pub(crate) is_key: bool,
    /// Whether the key acts as a user.
    pub(crate) acts: bool,
}

/// Neither the proofs nor the client that has them are to be printed.
impl fmt::Debug for Authorization {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Nobody => "Nobody",
            Self::Fixed(_) => "Fixed",
            Self::TokenFunction(_) => "TokenFunction",
        })
    }
}

impl Authorization {
    pub(crate) fn token(token: &str) -> Result<Self, ValueError> {
        bearer(Some(token.to_owned())).map(Self::Fixed)
    }

    pub(crate) fn token_function<F, A>(ask: F) -> Self
    where
        F: Fn(bool) -> A + Send + Sync + 'static,
        A: Future<Output = Token> + Send + 'static,
    {
        Self::TokenFunction(Arc::new(move |refresh| Box::pin(ask(refresh))))
    }

    /// A deploy key and, where there is one, the identity to act as.
    pub(crate) fn deploy_key(key: &str, identity: Option<&[u8]>) -> Result<Self, ValueError> {
        if key.is_empty() || !fits_header(key) {
            return Err(ValueError::at("authorization", "A deploy key is printable ASCII."));
        }
        let mut header = format!("Convex {key}");
        // The part behind the deployment's name is as good as the whole.
        let mut secrets = vec![key.to_owned()];
        secrets.extend(key.split_once('|').map(|(_, secret)| secret.to_owned()));
        if let Some(identity) = identity {
            let encoded = STANDARD.encode(identity);
            header = format!("{header}:{encoded}");
            secrets.push(encoded);
        }
        let acts = identity.is_some();
        Ok(Self::Fixed(Proof { header: Some(header), secrets, is_key: true, acts }))
    }

    /// Why this authorization may not stream: it takes a deploy key that acts as nobody.
    pub(crate) fn check_stream(&self) -> Result<(), ValueError> {
        match self {
            Self::Fixed(proof) if proof.acts => {
                let rule = "Streaming is for the key alone, without acting as a user.";
                Err(ValueError::at("actingAs", rule))
            }
            Self::Fixed(proof) if proof.is_key => Ok(()),
            _ => Err(ValueError::at("deployKey", "Streaming needs a deploy key.")),
        }
    }
}

/// What a token comes to. None and an empty one mean that nobody is signed in.
pub(crate) fn bearer(token: Option<String>) -> Result<Proof, ValueError> {
    let Some(token) = token.filter(|token| !token.is_empty()) else {
        return Ok(Proof::default());
    };
    if !fits_header(&token) {
        return Err(ValueError::at("authorization", "A token holds printable ASCII only."));
    }
    let header = Some(format!("Bearer {token}"));
    Ok(Proof { header, secrets: vec![token], ..Proof::default() })
}

/// Prints an identity to act as.
pub(crate) fn encode_identity(identity: &impl Serialize) -> Result<Vec<u8>, ValueError> {
    serde_json::to_vec(identity).map_err(|_| ValueError::at("actingAs", "The identity is JSON."))
}
