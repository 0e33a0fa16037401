//! A static file server for this computer alone. It must not know how the site was built.
//!
//! It behaves as a plain static host does, so that what works here works there: no fallback to the
//! start page, and no header that the site would come to rely on.

mod content_type;
mod http;
mod resolve;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::{fs, io};

use crate::failure::{During, Failure};
use http::{Answer, Asked};
use resolve::Resolved;

/// A port that is taken and not yet answered on.
pub struct Listening(TcpListener);

impl Listening {
    pub fn on(port: u16) -> Result<Self, Failure> {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => Ok(Self(listener)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(Failure::new(format!(
                "port `{port}` is in use by another program; choose another one with `--port`, \
                 such as `--port {}`",
                port.checked_add(1).unwrap_or(8080)
            ))),
            Err(error) => {
                Err(Failure::new(format!("cannot listen on port `{port}`: {error}; choose another one with `--port`")))
            }
        }
    }

    pub fn on_any_port() -> Result<Self, Failure> {
        Self::on(0)
    }
}

/// A server that answers until the program ends.
pub struct Running {
    address: SocketAddr,
    accepting: JoinHandle<()>,
}

impl Running {
    /// The start page, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    pub fn wait(self) {
        // The thread has said why it stopped on the terminal.
        drop(self.accepting.join());
    }
}

/// Starts to answer requests with the files in `dist`, each connection in a thread of its own: one that stays idle, as
/// browsers keep some in store, then holds up no other.
pub fn start(listening: Listening, dist: PathBuf) -> Result<Running, Failure> {
    let address = listening.0.local_addr().during(|| "cannot read the server's address".to_owned())?;
    let dist = Arc::new(dist);
    let accepting = thread::spawn(move || {
        for stream in listening.0.incoming().filter_map(Result::ok) {
            let dist = Arc::clone(&dist);
            thread::spawn(move || {
                // A browser that left before the answer is no fault of the server.
                drop(http::answer(&stream, |asked| answer(asked, &dist)));
            });
        }
    });
    Ok(Running { address, accepting })
}

fn answer(asked: &Asked, dist: &Path) -> Answer {
    match asked.method.as_str() {
        "GET" | "HEAD" => respond(&asked.target, dist),
        _ => plain(405, "only GET and HEAD").with("Allow", "GET, HEAD"),
    }
}

fn respond(url: &str, dist: &Path) -> Answer {
    match resolve::resolve(url, dist) {
        Resolved::File(path) => match fs::read(&path) {
            Ok(bytes) => file(200, &path, bytes),
            Err(_) => not_found(dist),
        },
        Resolved::Redirect(location) => plain(301, "moved").with("Location", &location),
        Resolved::Missing => not_found(dist),
    }
}

fn not_found(dist: &Path) -> Answer {
    let page = dist.join("404.html");
    match fs::read(&page) {
        Ok(bytes) => file(404, &page, bytes),
        Err(_) => plain(404, "not found"),
    }
}

fn plain(status: u16, text: &str) -> Answer {
    file(status, Path::new("answer.txt"), format!("{text}\n").into_bytes())
}

fn file(status: u16, path: &Path, bytes: Vec<u8>) -> Answer {
    Answer::new(status, bytes)
        .with("Content-Type", content_type::of(path))
        // A rebuilt site must show at the next reload.
        .with("Cache-Control", "no-cache")
}

#[cfg(test)]
mod tests;
