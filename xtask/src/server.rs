//! A static file server for this computer alone. It must not know how the site was built.
//!
//! It behaves as a plain static host does, so that what works here works there: no fallback to the
//! start page, and no header that the site would come to rely on.

mod content_type;
mod resolve;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::{fs, io};

use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::failure::{During, Failure};
use resolve::Resolved;

/// A page asks for a handful of files at once; more threads would only wait.
const WORKERS: usize = 4;

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
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    /// The start page, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    pub fn wait(self) {
        for worker in self.workers {
            // A worker that stopped has said why on the terminal; the others still answer.
            drop(worker.join());
        }
    }
}

/// Starts to answer requests with the files in `dist`.
pub fn start(listening: Listening, dist: PathBuf) -> Result<Running, Failure> {
    let address = listening.0.local_addr().during(|| "cannot read the server's address".to_owned())?;
    let server = Server::from_listener(listening.0, None).during(|| format!("cannot serve at `{address}`"))?;
    let shared = Arc::new((server, dist));
    let workers = (0..WORKERS)
        .map(|_| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                let (server, dist) = &*shared;
                for request in server.incoming_requests() {
                    answer(request, dist);
                }
            })
        })
        .collect();
    Ok(Running { address, workers })
}

fn answer(request: Request, dist: &Path) {
    let response = match request.method() {
        Method::Get | Method::Head => respond(request.url(), dist),
        _ => plain(405, "only GET and HEAD").with_header_text("Allow", "GET, HEAD"),
    };
    // A browser that left before the answer is no fault of the server.
    drop(request.respond(response));
}

type Answer = Response<io::Cursor<Vec<u8>>>;

fn respond(url: &str, dist: &Path) -> Answer {
    match resolve::resolve(url, dist) {
        Resolved::File(path) => match fs::read(&path) {
            Ok(bytes) => file(200, &path, bytes),
            Err(_) => not_found(dist),
        },
        Resolved::Redirect(location) => plain(301, "moved").with_header_text("Location", &location),
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
    Response::from_data(bytes)
        .with_status_code(StatusCode(status))
        // Always the length and never chunks: this is what static hosts send.
        .with_chunked_threshold(usize::MAX)
        .with_header_text("Content-Type", content_type::of(path))
        // A rebuilt site must show at the next reload.
        .with_header_text("Cache-Control", "no-cache")
}

trait WithHeaderText {
    fn with_header_text(self, name: &str, value: &str) -> Self;
}

impl WithHeaderText for Answer {
    /// Leaves out a header that is not ASCII; only a `Location` could be, and `resolve` encodes it.
    fn with_header_text(self, name: &str, value: &str) -> Self {
        match Header::from_bytes(name, value) {
            Ok(header) => self.with_header(header),
            Err(()) => self,
        }
    }
}

#[cfg(test)]
mod tests;
