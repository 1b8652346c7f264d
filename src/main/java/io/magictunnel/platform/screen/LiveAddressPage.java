package io.magictunnel.platform.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Every page: remembers for its session under which address it will listen for news. */
public class LiveAddressPage extends ViewHandlerWrapper {

    public LiveAddressPage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getWebsocketURL(FacesContext context, String channelAndToken) {
        CDI.current().select(LiveAddresses.class).get().add(channelAndToken);
        return super.getWebsocketURL(context, channelAndToken);
    }
}
