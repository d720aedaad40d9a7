// expect: invalid-output
/* f */
