//! Who drops a call, or a stream, sends nothing more.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::Duration;

use convex_openapi::{Client, Value};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// A server that has too much to do, asks to be asked again in a second, and counts who asks.
async fn busy() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a port");
    let url = format!("http://{}", listener.local_addr().expect("it has an address"));
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let count = count.clone();
            tokio::spawn(async move {
                let mut room = [0; 4096];
                while socket.read(&mut room).await.is_ok_and(|length| length > 0) {
                    count.fetch_add(1, Ordering::SeqCst);
                    let answer = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\ncontent-length: 2\r\n\r\n{}";
                    socket.write_all(answer).await.expect("the client listens");
                }
            });
        }
    });
    (url, asked)
}

#[tokio::test]
async fn a_dropped_call_is_not_repeated() {
    let (url, asked) = busy().await;
    let client = Client::new(&url).expect("the URL is one");
    let call = tokio::spawn(async move { client.query::<Value>("messages:list", &()).send().await });
    while asked.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    call.abort();
    tokio::time::sleep(Duration::from_millis(1300)).await;
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_call_that_is_not_sent_sends_nothing() {
    let (url, asked) = busy().await;
    let client = Client::new(&url).expect("the URL is one");
    drop(client.mutation::<Value>("messages:send", &()));
    drop(client.mutation::<Value>("messages:send", &()).send());
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(asked.load(Ordering::SeqCst), 0);
}
