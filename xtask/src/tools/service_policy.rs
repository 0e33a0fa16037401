//! Keeps Debian from starting a service when its package is installed. It must not know what is installed.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process;

/// What Debian asks before it starts a service.
const ASKED: &str = "/usr/sbin/policy-rc.d";

/// While it lives, the service is not started. A system with a policy of its own keeps that one, and
/// where none can be written the service is started: a nuisance, but no reason to fail.
pub struct ServicePolicy {
    written: Option<PathBuf>,
}

impl ServicePolicy {
    pub fn without(service: &str) -> Self {
        Self::at(Path::new(ASKED), service)
    }

    fn at(place: &Path, service: &str) -> Self {
        Self { written: write(place, &script(service, process::id())).map(|()| place.to_owned()) }
    }
}

impl Drop for ServicePolicy {
    fn drop(&mut self) {
        if let Some(place) = &self.written {
            // Left behind, it forbids nothing, as this process is then gone.
            let _ = fs::remove_file(place);
        }
    }
}

/// 101 is "forbidden", 0 "go on". Bound to one process, so that it means nothing once that has ended.
fn script(service: &str, process: u32) -> String {
    format!(
        "#!/bin/sh\n\
         # Written while `{service}` is installed for the tests of a website; may be deleted.\n\
         [ -d /proc/{process} ] || exit 0\n\
         case \" $* \" in *\" {service} \"* | *\" {service}.service \"*) exit 101 ;; esac\n\
         exit 0\n"
    )
}

#[cfg(unix)]
fn write(place: &Path, text: &str) -> Option<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o755).open(place).ok()?;
    file.write_all(text.as_bytes()).ok()
}

#[cfg(not(unix))]
fn write(_: &Path, _: &str) -> Option<()> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{ServicePolicy, script, write};
    use std::process::{Command, id};
    use std::{env, fs};

    #[test]
    fn one_service_is_kept_from_starting_while_this_process_runs() {
        for (process, arguments, expect) in [
            (id(), &["nginx", "start"][..], 101),
            (id(), &["--quiet", "nginx", "(start)", "2"], 101),
            (id(), &["nginx.service", "start"], 101),
            (id(), &["cron", "restart"], 0),
            (u32::MAX, &["nginx", "start"], 0),
        ] {
            let outcome = Command::new("sh").args(["-c", &script("nginx", process), "policy"]).args(arguments).status();
            assert_eq!(outcome.ok().and_then(|status| status.code()), Some(expect), "{arguments:?}");
        }
    }

    #[test]
    fn it_is_gone_afterwards_and_never_replaces_another() {
        let place = env::temp_dir().join(format!("service-policy-{}", id()));
        drop(ServicePolicy::at(&place, "nginx"));
        assert!(!place.exists());
        assert_eq!(write(&place, "of the system"), Some(()));
        drop(ServicePolicy::at(&place, "nginx"));
        assert_eq!(fs::read_to_string(&place).ok().as_deref(), Some("of the system"));
        assert!(fs::remove_file(&place).is_ok());
    }
}
