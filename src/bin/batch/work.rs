//! Blocks of lines shared out to threads, and their results written in the order of the lines. It must not know what a
//! line says.
//!
//! One thread reads, as many as there are processors work, and the calling one writes. Block by block they take turns, so
//! the writer asks them in the same turn. Each queue holds one block: whoever is faster waits, and memory does not grow.

use std::io::{self, BufRead, Write};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use super::lines::Block;

/// What is done with a line.
pub trait Work: Send + Sync + 'static {
    /// Writes what comes of a line, its end included, and says whether the line was good. `number` counts from 1.
    fn line(&self, number: u64, line: Result<&[u8], String>, out: &mut Vec<u8>) -> bool;
}

/// A block with the number of its first line, or what kept it from being read.
type Task = io::Result<(u64, Block)>;
/// The results of a block with the number of bad lines in it.
type Done = io::Result<(Vec<u8>, u64)>;

/// The writer's end of a thread.
struct Worker {
    done: Receiver<Done>,
    /// Takes the memory of results back that have been written.
    used: Sender<Vec<u8>>,
}

/// Works on every line; gives the number of bad ones.
pub fn run(mut input: impl BufRead + Send + 'static, mut output: impl Write, work: impl Work) -> io::Result<u64> {
    let work = Arc::new(work);
    let count = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let (tasks, workers): (Vec<_>, Vec<_>) = (0..count).map(|_| worker(Arc::clone(&work))).unzip();
    // Not waited for at the end: where output fails, it may still be waiting for input.
    thread::spawn(move || read(&mut input, &tasks));
    let mut bad = 0;
    for worker in workers.iter().cycle() {
        // No answer in turn: the input has come to its end.
        let Ok(done) = worker.done.recv() else { break };
        let (mut results, more) = done?;
        output.write_all(&results)?;
        bad += more;
        results.clear();
        // A thread that has finished takes nothing back.
        let _ = worker.used.send(results);
    }
    output.flush()?;
    Ok(bad)
}

fn read(input: &mut impl BufRead, tasks: &[SyncSender<Task>]) {
    let mut number = 1;
    for task in tasks.iter().cycle() {
        let block = Block::read(input);
        let (next, last) = match &block {
            Ok(Some(block)) => (number + block.len(), false),
            Ok(None) => break,
            Err(_) => (number, true),
        };
        let sent = task.send(block.map(|block| (number, block.unwrap_or_default())));
        number = next;
        if last || sent.is_err() {
            break;
        }
    }
}

fn worker(work: Arc<impl Work>) -> (SyncSender<Task>, Worker) {
    let (task, tasks) = sync_channel::<Task>(1);
    let (result, done) = sync_channel(1);
    let (used, free) = channel::<Vec<u8>>();
    thread::spawn(move || {
        for task in tasks {
            let done = task.map(|(first, block)| {
                let mut out = free.try_recv().unwrap_or_default();
                let good = (first..).zip(block.lines()).map(|(number, line)| work.line(number, line, &mut out));
                let bad = good.filter(|good| !good).count() as u64;
                (out, bad)
            });
            if result.send(done).is_err() {
                break;
            }
        }
    });
    (task, Worker { done, used })
}
