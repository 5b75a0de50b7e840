/** Adapters that do what a test says, and are none of ours. */
package com.example.elsewhere;
