use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

/// Opens a server that gives every request the same answer, and gives its URL.
pub fn start(answer: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
    let url = format!("http://{}", listener.local_addr().expect("it has an address"));
    thread::spawn(move || {
        for socket in listener.incoming().flatten() {
            let answer = answer.clone();
            thread::spawn(move || serve(socket, &answer));
        }
    });
    url
}

fn serve(mut socket: TcpStream, answer: &[u8]) {
    socket.set_nodelay(true).expect("it is a socket");
    let mut reader = BufReader::new(socket.try_clone().expect("it is a socket"));
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", answer.len());
    let whole = [head.as_bytes(), answer].concat();
    let mut length = 0;
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 0) {
        if let Some(given) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = given.trim().parse().expect("digits");
        }
        if line == "\r\n" {
            let mut body = vec![0; length];
            reader.read_exact(&mut body).expect("the body comes");
            if socket.write_all(&whole).is_err() {
                return;
            }
            length = 0;
        }
        line.clear();
    }
}
