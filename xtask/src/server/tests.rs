//! The server over a real socket: status, headers and body of each kind of request.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::{fs, io};

use super::{Listening, start};
use crate::failure::{During, Failure};

#[test]
fn requests() -> Result<(), Failure> {
    let dist = example_site().during(|| "cannot write the example site".to_owned())?;
    let running = start(Listening::on_any_port()?, dist.clone())?;
    for (request, expect) in [
        ("GET /", &["200", "text/html; charset=utf-8", "Cache-Control: no-cache", "start"][..]),
        ("GET /?a=1", &["200", "start"]),
        ("GET /zh/", &["200", "kai shi"]),
        ("GET /zh?a=1", &["301", "Location: /zh/?a=1\r\n"]),
        ("GET /app.wasm", &["200", "application/wasm", "Content-Length: 40000\r\n"]),
        ("GET /none", &["404", "no such page"]),
        ("GET /../Cargo.toml", &["404", "no such page"]),
        ("GET /%2e%2e/Cargo.toml", &["404", "no such page"]),
        ("HEAD /", &["200", "Content-Length: 5\r\n"]),
        ("POST /", &["405", "Allow: GET, HEAD"]),
    ] {
        let answer = ask(&running.url(), request).during(|| format!("`{request}` failed"))?;
        for part in expect {
            assert!(answer.contains(part), "{request}: {part} is missing in {answer}");
        }
        assert_eq!(request.starts_with("HEAD"), answer.ends_with("\r\n\r\n"), "{request}");
    }
    fs::remove_dir_all(dist).during(|| "cannot remove the example site".to_owned())
}

#[test]
fn a_taken_port_is_said() -> Result<(), Failure> {
    let first = Listening::on_any_port()?;
    let port = first.0.local_addr().during(|| "no address".to_owned())?.port();
    let message = Listening::on(port).err().map(|failure| failure.to_string()).unwrap_or_default();
    assert!(message.contains(&format!("`{port}` is in use")), "{message}");
    assert!(message.contains("`--port`"), "{message}");
    Ok(())
}

fn example_site() -> io::Result<PathBuf> {
    let dist = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
    fs::create_dir_all(dist.join("zh"))?;
    fs::write(dist.join("index.html"), "start")?;
    fs::write(dist.join("zh/index.html"), "kai shi")?;
    fs::write(dist.join("404.html"), "no such page")?;
    fs::write(dist.join("app.wasm"), vec![b'w'; 40_000])?;
    Ok(dist)
}

fn ask(url: &str, request: &str) -> io::Result<String> {
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
