//! Calls to the servers of `test-support`.

#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test uses only a part of it")]

use polar_funcs::models::{CustomerSessionCreate, CustomerSessionCustomerExternalIdCreate};
mod transports;

use polar_funcs::{Call, CallOutput, Error, PolarCore, PolarCoreBuilder};
pub use test_support::{
    Arrived, Authority, BlackHole, Identity, KeyKind, Reaction, SESSION, Server, TOKEN, captures, certificate,
    certificate_for, http2, proxy, rcgen, run, tls,
};
pub use transports::{Kind, SocketTransport};

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
    /// The module of the tests of this transport.
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
                // A thread of its own drives connections between calls.
                let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
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
        std::thread::scope(|scope| {
            let calls: Vec<_> = calls.into_iter().map(|call| scope.spawn(|| self.call(call))).collect();
            calls.into_iter().map(|call| call.join().unwrap()).collect()
        })
    }
}

/// A core for a server.
pub fn core(server: &Server) -> PolarCore {
    builder(server).build().unwrap()
}

pub fn builder(server: &Server) -> PolarCoreBuilder {
    PolarCore::builder().access_token(TOKEN).server(server.url())
}

/// The request that most tests send.
pub fn user_42() -> CustomerSessionCustomerExternalIdCreate {
    CustomerSessionCreate::external_customer_id("user_42")
}
