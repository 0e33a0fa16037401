//! nginx, as a server that the site is really put on. It must not know what is served.

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

/// Folders that only the administrator has on `PATH`.
const PLACES: [&str; 2] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"];

/// Names the server in `NGINX`.
pub fn provide() -> Result<Environment, Failure> {
    NGINX.provide(|| {
        let mut places = places_on_path("nginx").into_iter().chain(PLACES.map(PathBuf::from));
        places.find(|place| starts(place))
    })
}

fn starts(program: &Path) -> bool {
    program.is_file() && Invocation::new(program, &["-v"]).answer().is_ok()
}
