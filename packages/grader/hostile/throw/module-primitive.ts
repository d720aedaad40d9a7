// expect: runtime-error
throw 'a\u0000\ud800';
