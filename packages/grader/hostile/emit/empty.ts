// expect: invalid-output

