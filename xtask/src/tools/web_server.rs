//! nginx and Caddy, the servers that the site is really put on. It must not know what is served.

use std::path::{Path, PathBuf};

use super::system::SystemProgram;
use crate::failure::Failure;
use crate::process::{Environment, Invocation, places_on_path};

const NGINX: SystemProgram = SystemProgram {
    name: "nginx",
    variable: "NGINX",
    packages: &["nginx-light"],
    // The tests start one of their own, on a free port.
    service: Some("nginx"),
    advice: "nginx",
    duration: "less than a minute",
};

const CADDY: SystemProgram = SystemProgram {
    name: "caddy",
    variable: "CADDY",
    packages: &["caddy"],
    service: Some("caddy"),
    advice: "Caddy",
    duration: "less than a minute",
};

/// Folders that only the administrator has on `PATH`.
const PLACES: [&str; 2] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"];

/// Names the server in `NGINX`.
pub fn provide_nginx() -> Result<Environment, Failure> {
    NGINX.provide(|| {
        let mut places = places_on_path("nginx").into_iter().chain(PLACES.map(PathBuf::from));
        places.find(|place| starts(place, "-v"))
    })
}

/// Names the other server in `CADDY`.
pub fn provide_caddy() -> Result<Environment, Failure> {
    CADDY.provide(|| places_on_path("caddy").into_iter().find(|place| starts(place, "version")))
}

fn starts(program: &Path, version: &str) -> bool {
    program.is_file() && Invocation::new(program, &[version]).answer().is_ok()
}
