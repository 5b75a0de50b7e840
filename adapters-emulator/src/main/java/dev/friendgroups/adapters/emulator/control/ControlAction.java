package dev.friendgroups.adapters.emulator.control;

import java.io.IOException;

/** Serves one kind of request. */
interface ControlAction {
  void serve(ControlCall call) throws IOException, ControlException;
}
