//! Measures the Rust client beside the floor of its language, and beside Convex's own crate: `serde_json::Value` for the
//! codec, `reqwest` with it for a call over loopback. It prints `name nanoseconds`, a line for each of several rounds.

mod server;

use std::hint::black_box;
use std::time::{Duration, Instant};

use convex_openapi::{decode_value, encode_value, object, Client, Value};
use serde_json::{json, Value as Json};

/// How long one round of one measure lasts.
const ROUND: Duration = Duration::from_secs(2);

/// Runs something until a round is over, and prints what the fastest run took: whoever else uses the machine only slows.
fn measure<T>(name: &str, mut run: impl FnMut() -> T) {
    let (began, mut fastest) = (Instant::now(), Duration::MAX);
    while began.elapsed() < ROUND {
        let start = Instant::now();
        black_box(run());
        fastest = fastest.min(start.elapsed());
    }
    println!("{name} {}", fastest.as_nanos());
}

fn codec(name: &str, text: &[u8]) {
    let json: Json = serde_json::from_slice(text).expect("the corpus is JSON");
    let value = decode_value(text).expect("the corpus is a value");
    let theirs = convex::Value::try_from(json.clone()).expect("the corpus is a value");
    assert!(encode_value(&Value::from(theirs.clone())) == encode_value(&value), "both read the same");
    measure(&format!("Decode/{name}/ours"), || decode_value(text).expect("a value"));
    measure(&format!("Decode/{name}/serde_json"), || serde_json::from_slice::<Json>(text).expect("JSON"));
    measure(&format!("Decode/{name}/convex"), || {
        convex::Value::try_from(serde_json::from_slice::<Json>(text).expect("JSON")).expect("a value")
    });
    measure(&format!("Encode/{name}/ours"), || encode_value(&value).expect("a value"));
    measure(&format!("Encode/{name}/serde_json"), || serde_json::to_vec(&json).expect("JSON"));
    measure(&format!("Encode/{name}/convex"), || serde_json::to_vec(&Json::from(theirs.clone())).expect("JSON"));
}

fn call(url: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is room");
    let client = Client::new(url).expect("the URL is one");
    let plain = reqwest::Client::new();
    let target = format!("{url}/api/query");
    measure("Call/ours", || {
        let args = object! { "channel": "general" };
        let call = client.query::<Value>("messages:list", &args).send();
        runtime.block_on(call).expect("it answers")
    });
    measure("Call/reqwest", || {
        let body = json!({
            "path": "messages:list", "format": "convex_encoded_json", "args": { "channel": "general" },
        });
        let call = async { plain.post(&target).json(&body).send().await?.json::<Json>().await };
        runtime.block_on(call).expect("it answers")
    });
}

fn main() {
    let folder = std::env::args().nth(1).expect("the folder of the corpora");
    let read = |name: &str| std::fs::read(format!("{folder}/{name}.json")).expect("the corpus is there");
    let url = server::start(read("answer"));
    for _ in 0..5 {
        for name in ["plain", "typed"] {
            codec(name, &read(name));
        }
        call(&url);
    }
}
