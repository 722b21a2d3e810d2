//! Support for tests that run with each transport, and for their calls.

use super::Server;
use super::transports::Kind;
use polar_funcs::{Call, CallOutput, Error};
use std::sync::Arc;
use std::time::Duration;

/// Makes a test of each function for each transport. A function that is not listed is dead code.
#[macro_export]
macro_rules! test_each_transport {
    ($($(#[$attribute:meta])* $test:ident)*) => {
        #[cfg(feature = "hyper")]
        mod hyper_transport {
            $($(#[$attribute])* #[test] fn $test() { super::$test($crate::support::Kind::Hyper) })*
        }

        #[cfg(feature = "blocking")]
        mod blocking_transport {
            $($(#[$attribute])* #[test] fn $test() { super::$test($crate::support::Kind::Blocking) })*
        }
    };
}

impl Kind {
    /// Returns the module of the tests of this transport.
    pub fn module(self) -> &'static str {
        match self {
            #[cfg(feature = "hyper")]
            Self::Hyper => "hyper_transport",
            #[cfg(feature = "blocking")]
            Self::Blocking => "blocking_transport",
        }
    }

    /// Makes one call.
    pub fn call<T: CallOutput + Send + 'static>(self, call: Call<T>) -> Result<T, Error> {
        self.caller().call(call)
    }

    pub fn caller(self) -> Caller {
        match self {
            #[cfg(feature = "hyper")]
            Self::Hyper => {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                Caller { runtime: Some(runtime.unwrap()) }
            }
            #[cfg(feature = "blocking")]
            Self::Blocking => Caller { runtime: None },
        }
    }
}

/// Makes calls through a transport, as a program that uses it does. Without a runtime, each call blocks a thread.
pub struct Caller {
    runtime: Option<tokio::runtime::Runtime>,
}

impl Caller {
    /// Makes a call.
    pub fn call<T: CallOutput + Send + 'static>(&self, call: Call<T>) -> Result<T, Error> {
        match &self.runtime {
            Some(runtime) => runtime.block_on(call.into_future()),
            #[cfg(feature = "blocking")]
            None => call.wait(),
            #[cfg(not(feature = "blocking"))]
            None => unreachable!(),
        }
    }

    /// Makes calls at the same time.
    pub fn burst<T: CallOutput + Send + 'static>(
        &self,
        calls: impl IntoIterator<Item = Call<T>>,
    ) -> Vec<Result<T, Error>> {
        match &self.runtime {
            Some(runtime) => runtime.block_on(async {
                let calls: Vec<_> = calls.into_iter().map(|call| tokio::spawn(call.into_future())).collect();
                let mut results = Vec::new();
                for call in calls {
                    results.push(call.await.unwrap());
                }
                results
            }),
            None => std::thread::scope(|scope| {
                let calls: Vec<_> = calls.into_iter().map(|call| scope.spawn(|| self.call(call))).collect();
                calls.into_iter().map(|call| call.join().unwrap()).collect()
            }),
        }
    }

    /// Waits for a duration, during which the tasks of the runtime run.
    pub fn pause(&self, duration: Duration) {
        match &self.runtime {
            Some(runtime) => runtime.block_on(async { tokio::time::sleep(duration).await }),
            None => std::thread::sleep(duration),
        }
    }

    /// Waits until the runtime has this number of tasks. Returns false if that takes some seconds. Without a runtime,
    /// there are no tasks.
    pub fn tasks_become(&self, number: usize) -> bool {
        let Some(runtime) = &self.runtime else { return true };
        (0..200).any(|_| {
            self.pause(Duration::from_millis(10));
            runtime.metrics().num_alive_tasks() == number
        })
    }

    /// Waits until exactly this number of connections to a server is open. Returns false if that takes too long.
    pub fn sees_open(&self, server: &Arc<Server>, connections: usize) -> bool {
        let server = Arc::clone(server);
        match &self.runtime {
            Some(runtime) => runtime
                .block_on(async { tokio::task::spawn_blocking(move || server.has_open(connections)).await.unwrap() }),
            None => server.has_open(connections),
        }
    }
}
