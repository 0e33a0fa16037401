//! `cargo xtask serve`. It must not know how a request is answered.

use std::io::Write;

use crate::failure::{During, Failure};
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::site::{self, Freshness};

/// Serves the site until the program is stopped.
pub fn run(repository: &Repository, port: u16, freshness: Freshness) -> Result<(), Failure> {
    // The port is taken before the build, so that a port in use is said at once and not after
    // minutes of building.
    let listening = Listening::on(port)?;
    let dist = site::at(repository, freshness)?;
    let running = server::start(listening, dist)?;
    println!("serving dist/; stop with Ctrl-C");
    println!("{}", running.url());
    std::io::stdout().flush().during(|| "cannot write to the terminal".to_owned())?;
    running.wait();
    Ok(())
}
