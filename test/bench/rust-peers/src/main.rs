//! What this project's Rust client can do, and with `convex` what Convex's own crate can: one attempt per row; prints JSON.
//! Values go to the deployment at PEERS_DEPLOYMENT and back, all else to the scripted server at PEERS_URL. Convex's own
//! crate speaks the WebSocket, which neither of them does, so that what it does with values is its codec alone.

use std::future::Future;
use std::time::{Duration, Instant};

use convex_openapi::{object, CancellationToken, Client, Error, Retry, Value};
use serde_json::{json, Map, Value as Json};

const KEY: &str = "prod:peers-1|c2VjcmV0LWtleQ";

/// The attempts so far.
#[derive(Default)]
struct Seen(Map<String, Json>);

impl Seen {
    async fn attempt(&mut self, name: &str, made: impl Future<Output = Result<Value, Error>>) {
        let began = Instant::now();
        let mut one = match made.await {
            Ok(value) => json!({ "value": describe(&value) }),
            Err(error) => {
                let mut fields = json!({ "kind": error.kind() });
                if let Error::Function { data: Some(data), .. } = &error {
                    fields["data"] = describe(data);
                }
                json!({ "error": fields })
            }
        };
        one["milliseconds"] = json!(began.elapsed().as_secs_f64() * 1000.0);
        self.0.insert(name.to_owned(), one);
    }
}

/// Writes a value so that its type and bits can be seen.
fn describe(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Boolean(held) => json!(held),
        Value::Int64(held) => json!({ "int": held.to_string() }),
        Value::Float64(held) => json!({ "float": format!("{:016x}", held.to_bits()) }),
        Value::String(held) => json!(held),
        Value::Bytes(held) => json!({ "bytes": hex::encode(held) }),
        Value::Array(items) => items.iter().map(describe).collect(),
        Value::Object(fields) => {
            let inner: Map<_, _> = fields.iter().map(|(name, held)| (name.clone(), describe(held))).collect();
            json!({ "dict": inner })
        }
    }
}

fn values() -> [(&'static str, Value); 4] {
    [
        ("int64", Value::Int64((1 << 53) + 1)),
        ("bytes", Value::Bytes(vec![0, 0xff])),
        ("minusZero", Value::Float64(-0.0)),
        ("nan", Value::Float64(f64::NAN)),
    ]
}

async fn ours(url: &str, deployment: &str) -> Result<Seen, Error> {
    let (client, live) = (Client::new(url)?, Client::new(deployment)?);
    let mut seen = Seen::default();
    for (name, value) in values() {
        seen.attempt(name, live.query("echo:any", &object! { "value": value }).send()).await;
    }
    let asked = [
        ("dataString", "error:string"),
        ("dataNull", "error:null"),
        ("dataAbsent", "error:none"),
        ("badInteger", "bad:integer"),
        ("status560", "error:560"),
        ("retry", "busy:once"),
        ("unknownReturns", "returns:unknown"),
        ("redirect", "redirect:away"),
    ];
    for (name, path) in asked {
        seen.attempt(name, client.query(path, &()).send()).await;
    }
    let logged = async {
        let response = client.query::<Value>("logs:one", &()).send_for_response().await?;
        Ok(response.log_lines.into())
    };
    seen.attempt("logLines", logged).await;
    let limited = client.query("stall:now", &()).timeout(Duration::from_millis(700)).retry(Retry::Never);
    seen.attempt("timeout", limited.send()).await;
    let token = CancellationToken::new();
    let later = token.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        later.cancel();
    });
    seen.attempt("cancel", client.query("stall:now", &()).cancelled_by(token).send()).await;
    let keyed = Client::builder(url).deploy_key(KEY).build()?;
    seen.attempt("deployKey", keyed.query("who:calls", &()).send()).await;
    let identity = json!({ "issuer": "https://a", "subject": "ann" });
    let acting = Client::builder(url).deploy_key(KEY).act_as(&identity).build()?;
    seen.attempt("actingAs", acting.query("who:calls", &()).send()).await;
    seen.attempt("run", client.run("folder/messages/list", &()).send()).await;
    Ok(seen)
}

/// What Convex's own crate prints of a value and reads of that.
async fn theirs() -> Seen {
    let mut seen = Seen::default();
    let read = |text: &str| {
        let tree: Option<Json> = serde_json::from_str(text).ok();
        let value = tree.and_then(|tree| convex::Value::try_from(tree).ok());
        value.map(Value::from)
    };
    for (name, value) in values() {
        let printed = Json::from(convex::Value::from(value)).to_string();
        if let Some(back) = read(&printed) {
            seen.attempt(name, async { Ok(back) }).await;
        }
    }
    if let Some(back) = read(r#"{"anything":[1.5,{"$bytes":"AP8="}]}"#) {
        seen.attempt("unknownReturns", async { Ok(back) }).await;
    }
    if read(r#"{"$integer":"AAAA"}"#).is_none() {
        seen.0.insert("badInteger".to_owned(), json!({ "error": {}, "milliseconds": 0 }));
    }
    seen
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let of_convex = std::env::args().nth(1).as_deref() == Some("convex");
    let seen =
        if of_convex { theirs().await } else { ours(&variable("PEERS_URL"), &variable("PEERS_DEPLOYMENT")).await? };
    println!("{}", json!({ "version": variable("PEER_VERSION"), "seen": seen.0 }));
    Ok(())
}
